import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectGolden } from './golden';
import { folderWith, jobspec } from './jobspec';
import { broken, valid, wrong } from './specs';

const base = 'fragment: true\norganization: { name: Example Company }\n';
const job = `extends: ./base.jobspec.yaml
title: Cook & baker
summary: You cook **well**.
responsibilities: [Cook <lunch>.]
qualifications: [You like to cook.]
skills: [Salt]
`;
const kitchen = () => folderWith({ 'base.jobspec.yaml': base, 'cook.jobspec.yaml': job });

describe('what render makes', () => {
  test.each([
    ['html', 'render.html'],
    ['markdown', 'render.md'],
  ])('%s', async (target, golden) => {
    const { code, out, error } = await jobspec(['render', 'cook.jobspec.yaml', '--to', target], {
      cwd: kitchen(),
    });
    expect([code, error]).toEqual([0, '']);
    expectGolden(golden, out.replace(/(<style>)[\s\S]*(<\/style>)/, '$1…$2'));
  });

  test('a page where nothing else is asked for, also from standard input', async () => {
    const cwd = kitchen();
    const page = (await jobspec(['render', 'cook.jobspec.yaml'], { cwd })).out;
    expect(page).toMatch(/^<!doctype html>/i);
    expect((await jobspec(['render', '-'], { cwd, input: job })).out).toBe(page);
    expect(
      (await jobspec(['render', '-'], { cwd, input: `\uFEFF${job.replaceAll('\n', '\r\n')}` })).out,
    ).toBe(page);
  });

  test('what standard input extends, seen from the name it is given', async () => {
    const cwd = folderWith({ 'kitchen/base.jobspec.yaml': base, 'kitchen/cook.jobspec.yaml': job });
    const page = (await jobspec(['render', 'kitchen/cook.jobspec.yaml'], { cwd })).out;
    const named = ['render', '-', '--stdin-filename', 'kitchen/new.jobspec.yaml'];
    expect(await jobspec(named, { cwd, input: job })).toEqual({ code: 0, out: page, error: '' });
    const { code, error } = await jobspec(['render', '-', '--stdin-filename', 'x.jobspec.yaml'], {
      cwd,
      input: job,
    });
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^jobspec: x\.jobspec\.yaml:1: “.*” does not exist/),
    ]);
  });

  test.each([
    ['cook.PDF', '%PDF-'],
    ['cook.docx', 'PK'],
    ['cook.txt', 'Cook & baker'],
    ['cook.lever.json', '{'],
    ['cook', '<!doctype html>'],
  ])('what the name of the file says: %s', async (name, start) => {
    const cwd = kitchen();
    const result = await jobspec(['render', 'cook.jobspec.yaml', '-o', name], { cwd });
    expect(result).toEqual({ code: 0, out: '', error: '' });
    expect(readFileSync(join(cwd, name), 'latin1').slice(0, start.length).toLowerCase()).toBe(
      start.toLowerCase(),
    );
  });

  test.each([
    ['html', 'cook.pdf', 'PDF', 'html'],
    ['pdf', 'cook.docx', 'Word', 'pdf'],
    ['docx', 'cook.html', 'HTML', 'docx'],
  ])('nothing where %s would be called %s', async (to, name, title, ending) => {
    const cwd = kitchen();
    const result = await jobspec(['render', 'cook.jobspec.yaml', '--to', to, '-o', name], { cwd });
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.error).toMatch(
      new RegExp(
        `^jobspec: --to ${to} does not go with “${name}”, a name for ${title}.* Name it \\.${ending}, .*\n$`,
      ),
    );
    expect(existsSync(join(cwd, name))).toBe(false);
  });

  test('another ending where both are text', async () => {
    const call = ['render', 'cook.jobspec.yaml', '--to', 'text', '-o', 'cook.md'];
    expect((await jobspec(call, { cwd: kitchen() })).code).toBe(0);
  });

  test('a file, whole or not at all', async () => {
    const cwd = kitchen();
    mkdirSync(join(cwd, 'out put 👩‍🍳'));
    const result = await jobspec(['render', 'cook.jobspec.yaml', '-o', 'out put 👩‍🍳/cook.html'], { cwd });
    expect(result).toEqual({ code: 0, out: '', error: '' });
    expect(readFileSync(join(cwd, 'out put 👩‍🍳/cook.html'), 'utf8')).toBe(
      (await jobspec(['render', 'cook.jobspec.yaml'], { cwd })).out,
    );
    expect(readdirSync(join(cwd, 'out put 👩‍🍳'))).toEqual(['cook.html']);
  });

  test('a posting from a spec whose values are wrong, as the preview does', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': wrong });
    const { code, out, error } = await jobspec(['render', 'a.jobspec.yaml'], { cwd });
    expect([code, error]).toEqual([
      0,
      'jobspec: a.jobspec.yaml has 2 errors. To see them: jobspec lint a.jobspec.yaml\n',
    ]);
    expect(out).toMatch(/^<!doctype html>/i);
    expect((await jobspec(['render', '-'], { cwd, input: wrong })).error).toBe(
      'jobspec: stdin.jobspec.yaml has 2 errors. To see them: jobspec lint -\n',
    );
  });
});

describe('files for paper', () => {
  test.each([
    ['pdf', '%PDF-1.7'],
    ['docx', 'PK'],
  ])('%s', async (target, signature) => {
    const cwd = kitchen();
    const args = ['render', 'cook.jobspec.yaml', '--to', target, '-o'];
    for (const name of ['one', 'two']) {
      expect(await jobspec([...args, name], { cwd })).toEqual({ code: 0, out: '', error: '' });
    }
    const [one, two] = ['one', 'two'].map((name) => readFileSync(join(cwd, name)));
    expect(one?.toString('latin1', 0, signature.length)).toBe(signature);
    expect(two?.equals(one ?? Buffer.alloc(0))).toBe(true);
  });

  const alone = job.replace(/extends.*\n/, '');

  test('letters that a PDF cannot show: it says which and where, and writes nothing', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': `${alone}benefits:\n  - Lunch\n  - 午餐\n` });
    const args = ['render', 'a.jobspec.yaml', '-o', 'out', '--to'];
    const { code, out, error } = await jobspec([...args, 'pdf'], { cwd });
    expect([code, out, existsSync(join(cwd, 'out'))]).toEqual([1, '', false]);
    expect(error).toMatch(
      /^jobspec: a\.jobspec\.yaml:8: Chinese text \(“午餐”\) under “Benefits” cannot be drawn in a PDF: .*\n$/,
    );
    expect((await jobspec([...args, 'docx'], { cwd })).code).toBe(0);
  });

  test('emoji that a PDF leaves out are told', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': `${alone}benefits: ["🍜 Lunch"]\n` });
    const { code, error } = await jobspec(['render', 'a.jobspec.yaml', '--to', 'pdf', '-o', 'out'], { cwd });
    expect([code, existsSync(join(cwd, 'out'))]).toEqual([0, true]);
    expect(error).toMatch(/^jobspec: a\.jobspec\.yaml:6: The PDF leaves out “🍜” under “Benefits”: .*\n$/);
  });
});

describe('what render refuses', () => {
  test('a file with a slip that hides parts of the posting: it says where, and writes nothing', async () => {
    const cwd = folderWith({ 'a.jobspec.yaml': broken });
    const { code, out, error } = await jobspec(['render', 'a.jobspec.yaml', '-o', 'a.html'], { cwd });
    expect([code, out, existsSync(join(cwd, 'a.html'))]).toEqual([1, '', false]);
    expect(error).toMatch(/^jobspec: a\.jobspec\.yaml:4: .*quotation mark.*\n$/);
  });

  test.each([
    ['has a slip', `${base}benefits: [Lunch\n`, /^jobspec: cook\.jobspec\.yaml:1: .*has a slip in line \d/],
    ['is missing', undefined, /^jobspec: cook\.jobspec\.yaml:1: “.*” does not exist/],
  ])('a file that extends one that %s', async (_name, extended, message) => {
    const cwd = folderWith({
      'cook.jobspec.yaml': job,
      ...(extended === undefined ? {} : { 'base.jobspec.yaml': extended }),
    });
    const result = await jobspec(['render', 'cook.jobspec.yaml', '-o', 'cook.html'], { cwd });
    expect([result.code, result.out, existsSync(join(cwd, 'cook.html'))]).toEqual([1, '', false]);
    expect(result.error).toMatch(message);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no file', [], /^jobspec: Name one file\. Try: jobspec render --help\n$/],
    ['two files', ['a.jobspec.yaml', 'b.jobspec.yaml'], /^jobspec: Name one file\./],
    ['a missing file', ['no.jobspec.yaml'], /^jobspec: “no\.jobspec\.yaml” does not exist\.\n$/],
    ['a folder', ['.'], /^jobspec: “\.” is a folder\. Name one file in it\.\n$/],
    [
      'the option that other commands have',
      ['a.jobspec.yaml', '--format', 'json'],
      /^jobspec: Unknown option “--format”\. Say what to make with --to, such as --to json-ld for JSON\. It takes one of: html, .*, docx\. Try: .*\n$/,
    ],
    [
      'an empty file',
      ['empty.jobspec.yaml'],
      /^jobspec: “empty\.jobspec\.yaml” holds no job description\.\n$/,
    ],
    [
      'an unknown target',
      ['a.jobspec.yaml', '--to', 'rtf'],
      /^jobspec: --to takes one of: html, markdown, text, json-ld, greenhouse, lever, ashby, pdf, docx; not “rtf”\.\n$/,
    ],
    [
      'JSON, which is one of several',
      ['a.jobspec.yaml', '--to', 'json'],
      /; not “json”\. Did you mean “json-ld”\?\n$/,
    ],
    [
      'a PDF on the screen',
      ['a.jobspec.yaml', '--to', 'pdf'],
      /^jobspec: “pdf” goes to a file\. Name it: --output posting\.pdf\n$/,
    ],
    [
      'a place that does not exist',
      ['a.jobspec.yaml', '-o', 'no/a.html'],
      /^jobspec: “.*a\.html” cannot be written: the folder “.*no” does not exist\.\n$/,
    ],
    ['a folder as target', ['a.jobspec.yaml', '-o', '.'], /^jobspec: “.*” cannot be written: .*\n$/],
  ])('%s', async (_name, args, message) => {
    const cwd = folderWith({ 'a.jobspec.yaml': valid, 'b.jobspec.yaml': valid, 'empty.jobspec.yaml': '\n' });
    const { code, out, error } = await jobspec(['render', ...args], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(message);
    expect(readdirSync(cwd)).toHaveLength(3);
  });
});

test.each(['-o', '--output'])('%s without a file is told by the name that was typed', async (option) => {
  const cwd = folderWith({ 'a.jobspec.yaml': 'title: A\n' });
  expect(await jobspec(['render', 'a.jobspec.yaml', option], { cwd })).toEqual({
    code: 2,
    out: '',
    error: `jobspec: ${option} needs a value. Try: jobspec render --help\n`,
  });
});
