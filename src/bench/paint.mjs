// Prints when something is first painted of each page, in milliseconds from the beginning of its loading: the median of
// several rounds in one browser, the pages in turns, after a round that doesn't count.
// Arguments: the folder of node modules, the path of Chromium, the number of rounds, and the pages.
import { execFileSync } from 'node:child_process';

const [modules, chromium, rounds, ...pages] = process.argv.slice(2);
const visits = [];
for (let round = 0; round <= Number(rounds); round++) {
  for (const file of pages) {
    visits.push({ file, width: 1366, height: 768, scheme: 'light', media: 'screen', script: true, glance: true });
  }
}
const seen = JSON.parse(
  execFileSync('node', ['src/test/node/browse.mjs', modules], {
    input: JSON.stringify({ chromium, visits }),
    maxBuffer: 1 << 28,
  }),
);
for (const [at, file] of pages.entries()) {
  const paints = seen
    .filter((_, visit) => visit >= pages.length && visit % pages.length === at)
    .map((page) => page.firstPaint)
    .sort((a, b) => a - b);
  console.log(paints[paints.length >> 1]);
}
