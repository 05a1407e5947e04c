import * as vscode from 'vscode';
import type { ProbeBlock } from '../../../client/src/preview/messages';
import { equal, ok } from '../lib/assert';
import { examples, sharedCompany } from '../lib/examples';
import { openText, workspaceUri } from '../lib/files';
import { previewProbe, untilPreview } from '../lib/preview';
import { afterThisTest } from '../lib/restore';
import { until } from '../lib/until';

const editCount = 300;

async function openExample(name: string): Promise<vscode.TextEditor> {
  const base = workspaceUri('shared', 'company.jobspec.yaml');
  await vscode.workspace.fs.writeFile(base, new TextEncoder().encode(sharedCompany));
  afterThisTest(() => vscode.workspace.fs.delete(workspaceUri('shared'), { recursive: true }));
  return openText(`${name}.jobspec.yaml`, examples[name] ?? '');
}

async function openPreview(title: string): Promise<Awaited<ReturnType<typeof previewProbe>>> {
  const probe = await previewProbe();
  await vscode.commands.executeCommand('jobspec.openPreviewToSide');
  afterThisTest(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  await untilPreview(probe, title, ({ text }) => text.includes(title));
  return probe;
}

/** The same numbers in every run, from 0 to below 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Behind a word of the prose that candidates read. */
function placesToWrite(text: string): number[] {
  return [...text.matchAll(/^ +- [A-Z][^:#\n"]*[a-z.]$|^ {2}[A-Z][a-z][^:#\n"]*[a-z.,]$/gm)].flatMap(
    (match) => [...match[0].matchAll(/[a-z](?= [a-z])/g)].map((letter) => match.index + letter.index + 1),
  );
}

suite('preview stays put', () => {
  test('through 300 edits at random places', async function () {
    this.timeout(240_000);
    const editor = await openExample('senior-back-end-developer');
    const { document } = editor;
    const probe = await openPreview('Senior Back End Developer');
    await probe.scrollTo(500);
    const { pageId } = await probe.snapshot();
    const next = chance(7);
    const drifts: number[] = [];
    for (let count = 0; count < editCount; count++) {
      const places = placesToWrite(document.getText());
      const offset = places[Math.floor(next() * places.length)] ?? 0;
      const before = await probe.layout();
      const word = ` zq${count}`;
      const after = await untilPreview(
        probe,
        `edit ${count}`,
        ({ text }) => text.includes(word.trim()),
        () => editor.edit((edit) => edit.insert(document.positionAt(offset), word)),
      );
      const now = await probe.layout();
      equal(after.pageId, pageId, 'page, which was never loaded anew');
      equal(now.focused, false, 'focus in the preview');
      equal(vscode.window.activeTextEditor?.document, document, 'active editor');
      const edited = before.blocks.filter(
        ({ start, end, source }) => source === 0 && start <= offset && end >= offset,
      );
      const isBelow = edited.length > 0 && edited.every(({ top }) => top > before.height);
      if (isBelow)
        drifts.push(Math.abs(topOf(now.blocks, anchorOf(before.blocks)) - anchorOf(before.blocks).top));
    }
    const drift = Math.max(...drifts);
    console.log(
      `    ${editCount} edits, ${drifts.length} below the fold, drift ${drift.toFixed(2)} px at most`,
    );
    ok(drifts.length > editCount / 5, `only ${drifts.length} edits were below the fold`);
    ok(drift <= 1, `the page moved by ${drift} px`);
  });

  for (const name of Object.keys(examples)) {
    test(`${name}: click and cursor find the right block, for every block`, async function () {
      this.timeout(180_000);
      const editor = await openExample(name);
      const title = /^title: (.*)$/m.exec(examples[name] ?? '')?.[1] ?? '';
      const probe = await openPreview(title);
      const { blocks } = await probe.layout();
      ok(blocks.length > 30, `${blocks.length} blocks`);
      for (const [index, block] of blocks.entries()) {
        const expected = block.source === 0 ? editor.document.getText() : sharedCompany;
        const slice = expected.slice(block.start, block.end).replaceAll('\r\n', '\n');
        await until({
          what: `the source of block ${index}, ${JSON.stringify(block.text.slice(0, 40))}`,
          events: [vscode.window.onDidChangeTextEditorSelection, vscode.window.onDidChangeActiveTextEditor],
          read: () => {
            const active = vscode.window.activeTextEditor;
            return active?.document.getText(active.selection);
          },
          holds: (text) => text === slice,
          act: () => probe.clickBlock(index),
        });
      }
      const shown = await vscode.window.showTextDocument(editor.document);
      for (const block of blocks.filter(({ source }) => source === 0)) {
        const offset = Math.floor((block.start + block.end) / 2);
        const size = ({ start, end }: ProbeBlock): number => end - start;
        const around = blocks.filter(
          ({ source, start, end }) => source === 0 && start <= offset && end >= offset,
        );
        const smallest = Math.min(...around.map(size));
        const position = editor.document.positionAt(offset);
        await untilPreview(
          probe,
          `the mark at offset ${offset}`,
          ({ currentSource }) =>
            around.some((each) => size(each) === smallest && currentSource === `${each.start}-${each.end}`),
          () => {
            shown.selection = new vscode.Selection(position, position);
          },
        );
      }
    });
  }
});

/** The first block that can be seen. */
function anchorOf(blocks: readonly ProbeBlock[]): ProbeBlock & { index: number } {
  const index = blocks.findIndex(({ bottom, leaf }) => leaf && bottom > 60);
  const block = blocks[index];
  if (!block) throw new Error('No block can be seen.');
  return { ...block, index };
}

function topOf(blocks: readonly ProbeBlock[], { index }: { index: number }): number {
  return blocks[index]?.top ?? Number.NaN;
}
