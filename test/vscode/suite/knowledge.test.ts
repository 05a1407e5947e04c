import * as vscode from 'vscode';
import { equal, match, ok } from '../lib/assert';
import { acceptSuggestion, codeOf, hoverText, positionOf, quickFixes, rangeOf, typeAt } from '../lib/editor';
import { changeSetting, openText } from '../lib/files';
import { until, untilDiagnostics } from '../lib/until';

const spec = `title: Senior Back End Developer
summary: >-
  You run our services on k8s and keep PostgreSQL fast.
responsibilities:
  - Build the interfaces that our apps use
qualifications:
  - You have worked with others on one code base
skills:
  - PostgreSQL
  - name: Kubernetes
    years: 3
`;

/** This posting lacks much that others have; what the lint says about that is not asked here. */
const aboutSkills = (all: readonly vscode.Diagnostic[]) =>
  all.filter((each) => String(codeOf(each)).startsWith('skill-')).length;
const mistakes = (all: readonly vscode.Diagnostic[]) =>
  all.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning).length;

suite('knowledge', () => {
  // First, because it waits for the server: an editor whose server is still starting answers with nothing.
  test('more years than a technology has existed are found and put right', async () => {
    const editor = await openText('years.jobspec.yaml', spec.replace('years: 3', 'years: 40'));
    const { document } = editor;
    const told = await untilDiagnostics(
      document.uri,
      'the impossible years',
      (all) => aboutSkills(all) === 1,
    );
    const found = told.find((each) => codeOf(each) === 'skill-years-impossible');
    equal(found?.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    match(found?.message ?? '', /Kubernetes has been public since 2014/);
    const [fix] = await quickFixes(document.uri, rangeOf(document, '40'));
    ok(fix?.edit, 'there is a fix');
    const { edit } = fix;
    await untilDiagnostics(
      document.uri,
      'nothing about skills',
      (all) => aboutSkills(all) === 0,
      () => vscode.workspace.applyEdit(edit),
    );
    const years = Number(/years: (\d+)/.exec(document.getText())?.[1]);
    equal(years, new Date().getFullYear() - 2014, 'years');
  });

  test('a hover tells about a skill that prose names', async () => {
    const { document } = await openText('prose.jobspec.yaml', spec);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'k8s', 1),
    );
    const [hover] = hovers;
    ok(hover?.range, 'there is one hover with a range');
    equal(hovers.length, 1, 'number of hovers');
    equal(document.getText(hover.range), 'k8s', 'text that the hover is about');
    const text = await hoverText(document.uri, positionOf(document, 'k8s', 1));
    match(text, /^### Kubernetes/);
    match(text, /since 2014/);
    match(text, /\[All about Kubernetes\]\(command:jobspec\.showSkill\?/);
  });

  test('the rest about a skill is one click away', async () => {
    const { document } = await openText('page.jobspec.yaml', spec);
    const argument = { name: 'k8s', uri: document.uri.toString() };
    await until({
      what: 'the page about Kubernetes',
      events: [vscode.workspace.onDidOpenTextDocument],
      read: () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'jobspec-page')?.getText(),
      holds: (text) => text !== undefined && /^# Kubernetes\n[\s\S]*\n## Questions about/.test(text),
      act: () => vscode.commands.executeCommand('jobspec.showSkill', argument),
    });
  });

  test('a question and its answer are completed in faqs', async () => {
    const editor = await openText('faqs.jobspec.yaml', `${spec}faqs:\n  - `);
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await acceptSuggestion(editor);
    match(
      document.getText(),
      /\nfaqs:\n {2}- question: What does a back end developer do\?\n {4}answer: >-\n {6}\S/,
    );
    await untilDiagnostics(document.uri, 'no mistake', (all) => mistakes(all) === 0);
  });

  test('all usual questions of the role are added at once', async () => {
    const { document } = await openText('questions.jobspec.yaml', spec);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'title'),
      vscode.CodeActionKind.Refactor.value,
    );
    const action = actions.find(({ title }) => title === 'Add usual questions for you to adapt');
    ok(action?.edit, `the action is among ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(action.edit);
    equal(document.getText().match(/^ {2}- question: /gm)?.length, 5, 'number of questions');
    await untilDiagnostics(document.uri, 'no mistake', (all) => mistakes(all) === 0);
  });

  test('a skill in prose is completed when the author asks', async () => {
    const editor = await openText('writing.jobspec.yaml', spec);
    const { document } = editor;
    await typeAt(editor, positionOf(document, 'fast.', 5), ' We like pyth');
    await acceptSuggestion(editor);
    match(document.getText(), /keep PostgreSQL fast\. We like Python\n/);
  });

  test('hints behind the skills can be switched on', async () => {
    const { document } = await openText('hints.jobspec.yaml', spec);
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        everything,
      );
      return found.map(({ label }) => label);
    };
    equal(await hints(), [], 'hints before');
    await changeSetting('jobspec.inlayHints.skills', true);
    // The server learns of a setting in its own time: it is asked until it knows.
    const deadline = Date.now() + 10_000;
    let shown = await hints();
    while (shown.length === 0 && Date.now() < deadline) shown = await hints();
    equal(shown[0], 'Databases · since 1996', 'first hint');
    equal(shown.length, 2, 'number of hints');
  });
});
