import { contentSecurityPolicy, inlineTextsOf } from './content-security-policy.mjs';

/**
 * Writes `hosting.json`: the response headers that whoever serves the build has to send. The policy carries the hashes of
 * the inline texts of the finished pages, so it is made last.
 */
export class HostingPlugin {
  constructor(configuration) {
    this.configuration = configuration;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('hosting', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'hosting', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const inline = Object.keys(assets)
            .filter((name) => name.endsWith('.html'))
            .map((name) => inlineTextsOf(assets[name].source().toString()));
          const policy = contentSecurityPolicy(this.configuration, {
            scripts: inline.flatMap(({ scripts }) => scripts),
            styles: inline.flatMap(({ styles }) => styles),
          });
          const headers = {
            'content-security-policy': policy,
            'x-content-type-options': 'nosniff',
            'referrer-policy': 'strict-origin-when-cross-origin',
          };
          compilation.emitAsset('hosting.json', new sources.RawSource(JSON.stringify({ headers }, null, 2)));
        },
      );
    });
  }
}
