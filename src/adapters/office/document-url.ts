import type { Clock } from '#application/ports/clock.ts';
import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { askExcel, problemAsking } from './ask-excel.ts';
import type { AsyncAnswer, OfficeContext } from './office-api.ts';
import { textIn, toldIn } from './told.ts';

const limitMs = 3_000;

type OpenDocument = NonNullable<OfficeContext['document']>;

/**
 * The open workbook's address. `document.url` was told when the page started and may be stale after a rename or Save As,
 * so the host is asked anew; in Excel that fails for a workbook never saved, and then the old way says "" as well.
 */
export async function askDocumentUrl(document: OpenDocument | undefined, clock: Clock): Promise<Outcome<string>> {
  if (document === undefined) return failed(problemAsking({ name: 'document', clock }, 'host-silent', []));
  const asked = await askExcel({ name: 'getFilePropertiesAsync', limitMs, clock }, () => fileUrl(document));
  const url = asked.ok ? asked.value : '';
  return succeeded(url === '' ? (document.url ?? '') : url);
}

function fileUrl(document: OpenDocument): Promise<string> {
  return new Promise((resolve) => {
    const take = (result: AsyncAnswer) => {
      resolve(textIn(toldIn(result, 'value'), 'url'));
    };
    if (document.getFilePropertiesAsync === undefined) resolve('');
    else document.getFilePropertiesAsync(take);
  });
}
