import type { Page } from 'playwright-core';

export interface Picture {
  /** Stands over the picture; empty where the picture speaks for itself. */
  readonly caption: string;
  /** Base64. */
  readonly png: string;
}

/** What the gallery shows of one state, on a page that has the gallery open. */
export async function pictureOf(page: Page, state: string, caption: string, isWhole: boolean): Promise<Picture> {
  await page.evaluate((id) => window.gallery?.open(id), state);
  return { caption, png: (await page.screenshot({ fullPage: isWhole })).toString('base64') };
}

/** Puts pictures of one width beside each other into one file. The page shows nothing else afterwards. */
export async function writeSheet(
  page: Page,
  pictures: readonly Picture[],
  { width, columns, file }: { readonly width: number; readonly columns: number; readonly file: string },
): Promise<void> {
  // The gallery's own policy would keep the pictures out.
  await page.goto('about:blank');
  await page.setViewportSize({ width: columns * (width + 24), height: 100 });
  const figures = pictures.map(
    ({ caption, png }) =>
      `<figure>${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}<img src="data:image/png;base64,${png}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:12px;background:#dfe3e2;font:12px sans-serif;display:flex;flex-wrap:wrap;gap:24px;align-items:start}figure{margin:0}img{display:block;width:${width}px}</style>${figures.join('')}`,
  );
  await page.screenshot({ path: file, fullPage: true });
}
