import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

/**
 * "Session" is also what people call being signed in: "Iniciar sesión" and "Cerrar sesión" are Office's own labels for the
 * account. Whoever presses a button must know which of the two it is about, in the pane as in the ribbon.
 */
const root = new URL('../../', import.meta.url);
const Catalog = v.record(v.string(), v.string());
const xml = readFileSync(new URL('manifest.xml', root), 'utf8');

/** With what Office itself writes on the buttons of the account in that language. */
const languages = [
  { language: 'en', locale: undefined, office: ['Sign in', 'Sign out', 'Log out', 'Switch account'] },
  { language: 'es', locale: 'es-ES', office: ['Iniciar sesión', 'Cerrar sesión', 'Cambiar de cuenta'] },
  { language: 'ja', locale: 'ja-JP', office: ['サインイン', 'サインアウト', 'アカウントの切り替え'] },
  { language: 'pt-BR', locale: 'pt-BR', office: ['Entrar', 'Sair', 'Trocar de conta', 'Encerrar sessão'] },
] as const;

/**
 * The ideas of the pane that are about the account; all others are about the session, the workbook or the pane. Of the check
 * for signing in only what is looked at: its findings, such as “Checking…”, are said of a session too.
 */
const isOfAccount = (key: string): boolean =>
  [
    /^acc\.(out|account)$|^confirm\.out\.|^do\.switch|^do\.check$|^live\.sign|^blocked\.(signIn|person)\./,
    /^check\.(excel|name|window|storage|service|graph|permission|clock|window\.do)$/,
    /sign(ed)?(In|Out)/i,
  ].some((idea) => idea.test(key));

/** What the manifest writes on buttons, menus and groups. */
function ribbonLabels(locale: string | undefined): readonly string[] {
  const short = /<bt:ShortStrings>(.*?)<\/bt:ShortStrings>/s.exec(xml)?.[1] ?? '';
  return [...short.matchAll(/<bt:String id="([^"]*)" DefaultValue="([^"]*)">(.*?)<\/bt:String>/gs)].map(
    ([, , first = '', others = '']) =>
      locale === undefined ? first : (new RegExp(`Locale="${locale}" Value="([^"]*)"`).exec(others)?.[1] ?? ''),
  );
}

function catalogOf(language: string): readonly (readonly [string, string])[] {
  const folder = new URL(`src/taskpane/strings/${language}/`, root);
  return readdirSync(folder).flatMap((name) =>
    Object.entries(v.parse(Catalog, JSON.parse(readFileSync(new URL(name, folder), 'utf8')))),
  );
}

/** As two labels look to somebody who reads in passing. */
const seen = (label: string): string => label.trim().toLocaleLowerCase();

describe.each(languages)('in $language', ({ language, locale, office }) => {
  const words = catalogOf(language);
  const account = new Set([...words.filter(([key]) => isOfAccount(key)).map(([, text]) => text), ...office].map(seen));
  const others = words.filter(([key]) => !isOfAccount(key));

  test('no button of the ribbon is labeled like one of the account', () => {
    const labels = ribbonLabels(locale);
    expect(labels.length).toBeGreaterThanOrEqual(7);
    expect(labels.filter((label) => label === '' || account.has(seen(label)))).toEqual([]);
  });

  test('nothing that the pane says of a session is labeled like the account', () => {
    expect(others.length).toBeGreaterThan(300);
    expect(account.size).toBeGreaterThan(10);
    expect(others.filter(([, text]) => account.has(seen(text)))).toEqual([]);
  });
});
