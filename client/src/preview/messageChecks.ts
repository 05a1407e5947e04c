import {
  defaultOptions,
  type FromWebview,
  type KeptText,
  orders,
  type PanelState,
  type PreviewOptions,
  papers,
  schemes,
  type ToWebview,
  views,
  widths,
  zoomLimits,
} from './messages';

const toTypes: ReadonlySet<unknown> = new Set([
  ...['state', 'content', 'change', 'strip', 'cursor', 'scroll', 'fixes', 'score', 'probe'],
]);

/** The numbers that the host acts on, for each kind of message. */
const numbersOf: Readonly<Record<FromWebview['type'], readonly string[]>> = {
  ready: [],
  options: [],
  reveal: ['source', 'start', 'end'],
  revealProblem: [],
  scrolled: ['source', 'offset'],
  askFixes: ['answer', 'finding'],
  applyFix: ['answer', 'finding', 'fix'],
  applyScoreFix: ['answer', 'fix'],
  explain: ['answer', 'finding'],
  probeResult: ['id'],
};

/** Only the host can send to the webview, so its messages are known by their type. */
export function isToWebview(value: unknown): value is ToWebview {
  return isRecord(value) && toTypes.has(value.type);
}

/** Checks everything that the host acts on. */
export function isFromWebview(value: unknown): value is FromWebview {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(numbersOf, value.type))
    return false;
  const numbers: readonly string[] = Reflect.get(numbersOf, value.type);
  if (!numbers.every((name) => Number.isSafeInteger(value[name]))) return false;
  if (value.type === 'options') return isOptions(value.options);
  return value.type !== 'probeResult' || isRecord(value.result);
}

/** What was kept by an earlier version may lack options: those are as at the beginning. */
export function readPanelState(value: unknown): PanelState | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string' || typeof value.locked !== 'boolean')
    return undefined;
  const options = { ...defaultOptions, ...(isRecord(value.options) ? value.options : {}) };
  return {
    uri: value.uri,
    locked: value.locked,
    options: isOptions(options) ? options : defaultOptions,
    goodTexts: Array.isArray(value.goodTexts) ? value.goodTexts.filter(isKeptText) : [],
  };
}

function isKeptText(value: unknown): value is KeptText {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.text === 'string';
}

function isOptions(value: unknown): value is PreviewOptions {
  if (!isRecord(value)) return false;
  const { view, width, paper, scheme, theme, zoom, fit, findings, sync, panel, sort } = value;
  return (
    views.some((each) => each === view) &&
    widths.some((each) => each === width) &&
    (paper === 'auto' || papers.some((each) => each === paper)) &&
    schemes.some((each) => each === scheme) &&
    typeof theme === 'string' &&
    typeof zoom === 'number' &&
    zoom >= zoomLimits.least &&
    zoom <= zoomLimits.most &&
    orders.some((each) => each === sort) &&
    [fit, findings, sync, panel].every((each) => typeof each === 'boolean')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
