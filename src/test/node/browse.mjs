// Opens HTML files in Chromium and prints what a reader would meet: errors, requests, what axe complains about, what
// scrolls sideways, the segments of pictures, and when something was first seen.
// Argument: the folder whose node_modules holds playwright-core and axe-core.
// Standard input: { "chromium": PATH, "visits": [{ "file", "width", "height", "scheme": "light"|"dark",
//   "media": "screen"|"print", "script": whether scripts may run, "unfold": whether all that is folded is opened,
//   "axe": whether axe looks, "picture": file of a screenshot or "", "glance": whether only the first paint matters },
//   ...] }
// Standard output: one object per visit, in order.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(resolve(process.argv[2]), 'node_modules', 'x.js'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const task = JSON.parse(readFileSync(0, 'utf8'));

const browser = await chromium.launch({
  executablePath: task.chromium,
  chromiumSandbox: false,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Whatever a page asks for, nothing leaves the machine.
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ],
});

// Runs in the page. What sticks out to the right of the window, unless something around it scrolls by itself.
function sideways() {
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth <= width) {
    return [];
  }
  const scrolls = (element) => {
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX !== 'visible') {
        return true;
      }
    }
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element))
    .slice(0, 5)
    .map((element) => `${element.tagName} ${(element.textContent || '').trim().slice(0, 60)}`);
}

// Runs in the page. Whatever bears a range of addresses, with where and in which colour it is drawn.
function segments() {
  return [...document.querySelectorAll('[data-from][data-to]')].map((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const isDrawn = element instanceof SVGElement;
    const around = {};
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      Object.assign(around, { ...outer.dataset, ...around });
    }
    return {
      data: { ...element.dataset },
      around,
      element: element.tagName.toLowerCase(),
      left: box.left,
      right: box.right,
      top: box.top,
      height: box.height,
      colour: isDrawn ? style.fill : style.backgroundColor,
    };
  });
}

// Runs in the page. Whatever could lead or reach out of it, and whatever could run.
function doors() {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (['script', 'iframe', 'frame', 'object', 'embed', 'base', 'form', 'portal', 'applet'].includes(name)) {
      found.push(`<${name}>`);
    }
    if (name === 'meta' && /refresh|set-cookie/i.test(element.httpEquiv)) {
      found.push(`<meta http-equiv=${element.httpEquiv}>`);
    }
    for (const attribute of element.attributes) {
      if (/^on/i.test(attribute.name)) {
        found.push(`${name} ${attribute.name}`);
      }
      if (/^(href|xlink:href|src|srcset|action|formaction|data|ping|poster|background)$/i.test(attribute.name)) {
        found.push(`${name} ${attribute.name}=${attribute.value.slice(0, 100)}`);
      }
    }
  }
  return [...new Set(found)];
}

// Runs in the page. When something was first painted, in milliseconds from the beginning of its loading.
function painted() {
  return Object.fromEntries(performance.getEntriesByType('paint').map((entry) => [entry.name, entry.startTime]));
}

async function visit(asked) {
  const context = await browser.newContext({
    viewport: { width: asked.width, height: asked.height },
    colorScheme: asked.scheme,
    javaScriptEnabled: asked.script,
    offline: true,
  });
  const errors = [];
  const requests = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const address = pathToFileURL(asked.file).href;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) {
        errors.push(message.text());
      }
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('dialog', (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    context.on('page', (other) => errors.push(`another page: ${other.url()}`));
    page.on('request', (request) => {
      if (request.url() !== address || !request.isNavigationRequest()) {
        requests.push(request.url());
      }
    });
    await page.emulateMedia({ media: asked.media, colorScheme: asked.scheme });
    await page.goto(address, { waitUntil: 'load' });
    let paints = await page.evaluate(painted);
    // A page without scripts can't wait for its own frames, so it is asked again and again.
    for (let tries = 0; tries < 100 && !('first-contentful-paint' in paints); tries++) {
      await sleep(20);
      paints = await page.evaluate(painted);
    }
    const firstPaint = paints['first-contentful-paint'] ?? paints['first-paint'] ?? null;
    if (asked.glance) {
      return { errors, requests, firstPaint };
    }
    if (asked.unfold) {
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
    }
    if (asked.axe || asked.picture) {
      // What is put off until somebody scrolls there is neither looked at nor in a screenshot.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('*')) {
          if (getComputedStyle(element).contentVisibility === 'auto') {
            element.style.contentVisibility = 'visible';
          }
        }
      });
    }
    if (asked.picture) {
      await page.screenshot({ path: asked.picture, fullPage: true });
    }
    const faults = [];
    if (asked.axe) {
      await page.evaluate(axe);
      // It isn't to fetch style sheets by itself: that would count as the page's requests.
      const found = await page.evaluate(async () => (await globalThis.axe.run(document, { preload: false })).violations);
      for (const fault of found) {
        for (const node of fault.nodes) {
          faults.push(`${fault.id}: ${fault.help}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`);
        }
      }
    }
    return {
      errors,
      requests,
      faults,
      firstPaint,
      sideways: await page.evaluate(sideways),
      segments: await page.evaluate(segments),
      doors: await page.evaluate(doors),
      title: await page.title(),
      language: await page.evaluate(() => document.documentElement.lang),
      background: await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
      text: await page.evaluate(() => document.body.innerText),
    };
  } finally {
    await context.close();
  }
}

const seen = [];
try {
  for (const asked of task.visits) {
    seen.push(await visit(asked));
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(seen));
