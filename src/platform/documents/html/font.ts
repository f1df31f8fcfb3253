/** The font of the house as a data address (OFL), so that one file is the whole report. About 230 KB in base64. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export async function embeddedFont(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('source-sans/WOFF2/VF/SourceSans3VF-Upright.ttf.woff2');
  return `data:font/woff2;base64,${(await readFile(path)).toString('base64')}`;
}
