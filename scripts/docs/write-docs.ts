import { writeFile } from 'node:fs/promises';
import { formatted, generatedPages, placeOf } from './generated-pages.ts';

for (const page of generatedPages) {
  await writeFile(placeOf(page), await formatted(page));
  process.stdout.write(`${page.path}\n`);
}
