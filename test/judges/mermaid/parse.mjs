// Reads Mermaid documents and says of each what kind of diagram it is; what cannot be read is said and ends with 1.
// parse.mjs PACKAGES DOCUMENT...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, ...documents] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
const { JSDOM } = require('jsdom');
globalThis.window = new JSDOM('').window;
globalThis.document = globalThis.window.document;
const { default: mermaid } = await import(pathToFileURL(join(packages, 'node_modules/mermaid/dist/mermaid.core.mjs')));
for (const document of documents) {
  try {
    console.log((await mermaid.parse(readFileSync(document, 'utf8'))).diagramType);
  } catch (refused) {
    console.log(`${document}: ${refused.message}`);
    process.exitCode = 1;
  }
}
