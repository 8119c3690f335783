import { createHash } from 'node:crypto';

/** The hash of the empty text: Fluent's style engine inserts an empty `<style>` and fills it through the object model. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Where files of the configured cloud lie; the settings file is read at an address there. */
const storageOf = {
  global: 'https://*.sharepoint.com',
  'us-gov-high': 'https://*.sharepoint.us',
  'us-gov-dod': 'https://*.sharepoint-mil.us',
};

/** Every page above ours in Excel on the web; unlisted ancestors could not show the pane at all. */
const ancestorsOf = {
  global: ['https://*.officeapps.live.com', 'https://*.sharepoint.com', 'https://*.cloud.microsoft'],
  'us-gov-high': ['https://*.gov.online.office365.us', 'https://*.sharepoint.us'],
  'us-gov-dod': ['https://*.dod.online.office365.us', 'https://*.sharepoint-mil.us'],
};

/**
 * The one policy for all pages: own scripts, office.js from Microsoft, and nobody to talk to but the configured Graph,
 * sign-in service and storage.
 *
 * @param {ReturnType<import('./configuration.mjs').readConfiguration>} configuration
 * @param {{ scripts: readonly string[], styles: readonly string[] }} inline texts that stand in the pages themselves
 */
export function contentSecurityPolicy(configuration, inline) {
  const officeJs = new URL(configuration.officeJsUrl).origin;
  const login = new URL(configuration.authority).origin;
  const graph = new URL(configuration.graphRoot).origin;
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline.scripts.map(hashOf), officeJs],
    'style-src': ["'self'", emptyStyle, ...inline.styles.map(hashOf)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", login, graph, storageOf[configuration.cloud]],
    'frame-src': ["'self'", login],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'", ...ancestorsOf[configuration.cloud]],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ');
}

/** @param {string} text @returns {string} the source expression that allows exactly this inline text */
export function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The inline scripts and styles of a page; data blocks such as `application/json` are none.
 * @param {string} html
 */
export function inlineTextsOf(html) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/\bsrc=/.test(attributes) && !/\btype="?(?!text\/javascript|module)/.test(attributes))
    .map(([, , text]) => text);
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text);
  return { scripts, styles };
}
