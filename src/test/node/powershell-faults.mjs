// Reads {"name": "script text", ...} from standard input and prints every place where the PowerShell grammar
// does not fit: [{"script", "line", "column", "text"}, ...], lines and columns from 1.
// Argument: the folder whose node_modules holds web-tree-sitter and tree-sitter-powershell.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(resolve(process.argv[2]), 'node_modules');
const { Parser, Language } = await import(pathToFileURL(join(modules, 'web-tree-sitter', 'web-tree-sitter.js')));
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(modules, 'tree-sitter-powershell', 'tree-sitter-powershell.wasm')));

function* misfits(node) {
  if (node.isMissing) {
    yield [node, `${node.type} is missing`];
  } else if (node.isError) {
    // What lies inside an error was guessed; its outermost place is the one to look at.
    yield [node, `not PowerShell: ${node.text.slice(0, 60)}`];
  } else if (node.hasError) {
    for (const child of node.children) {
      yield* misfits(child);
    }
  }
}

const faults = [];
for (const [script, text] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
  const tree = parser.parse(text);
  for (const [node, says] of misfits(tree.rootNode)) {
    const { row, column } = node.startPosition;
    faults.push({ script, line: row + 1, column: column + 1, text: says });
  }
  tree.delete();
}
process.stdout.write(JSON.stringify(faults));
