import { findingCounts } from '../src/preview/findingCounts';
import { isToWebview } from '../src/preview/messageChecks';
import {
  type Around,
  type ContentChange,
  defaultOptions,
  type FromWebview,
  type PanelState,
  type PostingContent,
  type PreviewOptions,
  type Strip,
  type ToWebview,
} from '../src/preview/messages';
import { type BlockSource, blockAt, makeReachable, markBlock, setPlaces } from './blocks';
import { copyPosting } from './copy';
import { drawBlock, drawPosting } from './draw';
import { listenForFindings, renewMessages } from './findings';
import { countPages, fittingZoom } from './pages';
import { createPanel } from './panel';
import { createPopover } from './popover';
import { runProbe } from './probe';
import { listenForReveal } from './reveal';
import { syncScroll } from './scroll';
import { showStrip } from './strip';
import { styleForPart } from './style';
import { createToolbar } from './toolbar';

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const posting = elementById('preview');
const strip = elementById('strip');
const head = elementById('head');
const live = elementById('live');
const style = elementById('posting-style');

let state: PanelState | undefined;
let content: PostingContent | undefined;
let shownSource: string | undefined;
let cursor: { readonly source: number; readonly offset: number } | undefined;

const options = (): PreviewOptions => state?.options ?? defaultOptions;
const toolbar = createToolbar(elementById('toolbar'), choose, () => copyPosting(posting));
const headBottom = (): number => head.getBoundingClientRect().bottom;
const scrolling = syncScroll(posting, headBottom, (source, offset) => {
  if (options().sync) host.postMessage({ type: 'scrolled', source, offset });
});
const popover = createPopover(() => content, headBottom, {
  show: ({ start, end }) => revealPlace({ source: 0, start, end }),
  explain: (answer, finding) => host.postMessage({ type: 'explain', answer, finding }),
  ask: (answer, finding) => host.postMessage({ type: 'askFixes', answer, finding }),
  fix: (answer, finding, fix) => host.postMessage({ type: 'applyFix', answer, finding, fix }),
});
const panel = createPanel(elementById('panel'), popover, {
  fix: (fix) => host.postMessage({ type: 'applyScoreFix', answer: content?.answer ?? -1, fix }),
  sort: (sort) => choose({ sort }),
});
document.body.append(popover.element);
listenForFindings(posting, popover);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToWebview(data)) receive(data);
});

listenForReveal(posting, { place: revealPlace, finding: revealFinding });

window.addEventListener('scroll', () => remember({ scrollTop: window.scrollY }), { passive: true });
window.addEventListener('resize', showPages);
new MutationObserver(showStyle).observe(document.body, { attributes: true, attributeFilter: ['class'] });

host.postMessage({ type: 'ready' });

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'state':
      state = message.state;
      live.setAttribute('aria-live', message.announce ? 'polite' : 'off');
      remember(message.state);
      showOptions();
      return;
    case 'content':
      showContent(message.content, message.source, message);
      return;
    case 'change':
      if (message.change.base === content?.answer) showChange(content, message.change, message);
      else host.postMessage({ type: 'ready' });
      return;
    case 'strip':
      tell(message.strip);
      return;
    case 'cursor':
      cursor = message;
      markCursor();
      return;
    case 'scroll':
      scrolling.toSource(message.source, message.offset);
      return;
    case 'fixes':
      popover.offer(message.answer, message.finding, message.fixes);
      return;
    case 'score':
      if (message.answer === content?.answer) panel.score(message.score);
      return;
    case 'probe':
      if (document.body.hasAttribute('data-probed')) {
        host.postMessage({ type: 'probeResult', id: message.id, result: runProbe(message.action) });
      }
  }
}

function showContent(next: PostingContent, source: string, around: Around): void {
  const isOther = source !== shownSource;
  const isFirst = shownSource === undefined;
  shownSource = source;
  if (isOther) popover.close();
  const draw = (): void => {
    content = next;
    setPlaces(next.places);
    showStyle();
    drawPosting(posting, next);
    showPaper();
    toolbar.themes(next.themes, next.theme);
    showFindings();
    settle(around);
  };
  popover.renew(draw, next.version !== content?.version);
  if (!isOther) return;
  // A page that is built anew, after it was hidden, goes on where it was.
  window.scrollTo(0, isFirst ? rememberedScroll() : 0);
  scrolling.settle();
}

/** One block of the posting, and nothing else of the page, is drawn anew. */
function showChange(shown: PostingContent, change: ContentChange, around: Around): void {
  const { answer, version, places, block } = change;
  const findings = change.findings ?? shown.findings;
  const draw = (): void => {
    content = { ...shown, answer, version, places, findings };
    setPlaces(places);
    if (block) drawBlock(posting, block, content);
    if (change.findings) {
      renewMessages(posting, findings);
      showFindings();
    }
    settle(around);
  };
  popover.renew(draw, version !== shown.version);
}

/** What follows from a new posting. Where the page is now is read last, when nothing changes any more. */
function settle({ strip: next, cursor: place }: Around): void {
  makeReachable(posting);
  showPages();
  cursor = place ?? undefined;
  markCursor();
  tell(next);
  scrolling.settle();
}

function tell(next: Strip | null): void {
  showStrip(strip, next, () => host.postMessage({ type: 'revealProblem' }));
  announce(next?.message ?? 'The preview is up to date.');
}

function choose(change: Partial<PreviewOptions>): void {
  if (!state) return;
  state = { ...state, options: { ...state.options, ...change } };
  remember(state);
  showOptions();
  host.postMessage({ type: 'options', options: state.options });
}

function showOptions(): void {
  const { view, width } = options();
  document.body.dataset.view = view;
  showPaper();
  const isFramed = width !== 'desktop' && (view === 'page' || view === 'board' || view === 'search');
  if (isFramed) document.body.dataset.framed = width;
  else delete document.body.dataset.framed;
  showStyle();
  showPages();
  showFindings();
}

/** Until somebody chooses another, the paper is that of the exported file. */
function showPaper(): void {
  const { paper } = options();
  const shown = paper === 'auto' ? (content?.paper ?? 'a4') : paper;
  document.body.dataset.paper = shown;
  toolbar.show({ ...options(), paper: shown });
}

function showFindings(): void {
  const findings = content?.stale ? undefined : (content?.findings ?? []);
  const checked = content?.checked ?? 'never';
  const isKnown = findings && checked !== 'never';
  const severities = findings?.map(({ severity }) => severity) ?? [];
  toolbar.count(isKnown ? findingCounts(severities, checked) : 'Findings');
  panel.show(options().panel);
  panel.findings(findings, checked, options().sort);
}

/** Light or dark as the editor is, where nothing else was chosen. */
function showStyle(): void {
  const { scheme, view } = options();
  const { classList } = document.body;
  const isEditorDark =
    classList.contains('vscode-dark') ||
    (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'));
  const print = view === 'print';
  const dark = !print && (scheme === 'auto' ? isEditorDark : scheme === 'dark');
  posting.dataset.scheme = dark ? 'dark' : 'light';
  const css = styleForPart(content?.style ?? '', { dark, print });
  if (style.textContent !== css) style.textContent = css;
}

function showPages(): void {
  const { view, zoom, fit } = options();
  const isPrint = view === 'print' && posting.querySelector('.posting') !== null;
  const size = isPrint && fit ? fittingZoom(posting) : zoom;
  const { style } = document.body;
  if (style.getPropertyValue('--zoom') !== String(size)) style.setProperty('--zoom', String(size));
  toolbar.size(size);
  toolbar.pages(countPages(posting, isPrint));
}

/** For screen readers, where the author wants that. */
function announce(words: string): void {
  if (live.getAttribute('aria-live') === 'off') return;
  const line = document.createElement('p');
  line.textContent = words;
  live.replaceChildren(line);
}

function markCursor(): void {
  markBlock(posting, cursor && blockAt(posting, cursor.source, cursor.offset));
}

function revealFinding(index: number): void {
  const finding = content?.findings[index];
  if (finding) revealPlace({ source: 0, start: finding.start, end: finding.end });
}

function revealPlace({ source, start, end }: BlockSource): void {
  host.postMessage({ type: 'reveal', source, start, end });
}

function remember(part: object): void {
  const kept = host.getState();
  host.setState({ ...(typeof kept === 'object' ? kept : {}), ...part });
}

function rememberedScroll(): number {
  const kept = host.getState();
  const isKnown = typeof kept === 'object' && kept !== null && 'scrollTop' in kept;
  return isKnown && typeof kept.scrollTop === 'number' ? kept.scrollTop : 0;
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element;
}
