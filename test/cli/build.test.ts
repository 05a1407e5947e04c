import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type SiteServer, startSiteServer } from '../../server/src/cli/site/serve';
import { folderWith, jobspec } from './jobspec';
import { broken } from './specs';

const baseUrl = 'https://example.com/careers';
const open = (id: string, more = '') =>
  `${id === '' ? '' : `id: ${id}\n`}title: Job ${id}\nsummary: Work.\nposting: { status: open, datePosted: 2026-11-02${more} }\n`;
const jobs = () =>
  folderWith({
    'jobs/a.jobspec.yaml': open('a'),
    'jobs/b c.jobspec.yaml': open(''),
    'jobs/draft.jobspec.yaml': 'title: T\nposting: { status: draft }\n',
    'jobs/none.jobspec.yaml': 'title: T\n',
    'jobs/closed.jobspec.yaml': 'title: T\nposting: { status: closed }\n',
    'jobs/late.jobspec.yaml': open('late', ', validThrough: 2026-11-21'),
    'jobs/base.jobspec.yaml': 'fragment: true\nposting: { status: open }\n',
  });
const build = (cwd: string, ...more: string[]) =>
  jobspec(['build', 'jobs', '--out', 'dist', '--base-url', baseUrl, ...more], { cwd });
const pages = (cwd: string) => readdirSync(join(cwd, 'dist/jobs')).sort();

describe('what build makes', () => {
  test('a site of all open jobs, and says what it left out', async () => {
    const cwd = jobs();
    expect(await build(cwd)).toEqual({
      code: 0,
      out: '2 jobs in dist (left out: 1 draft, 1 without a status, 1 closed, 1 expired): 7 written, 0 unchanged.\n',
      error: '',
    });
    expect(pages(cwd)).toEqual(['a.html', 'b-c.html']);
    expect(readdirSync(join(cwd, 'dist')).sort()).toEqual([
      '.jobspec-site.json',
      'feed.xml',
      'index.html',
      'jobs',
      'jobs.json',
      'jobs.xml',
      'sitemap.xml',
    ]);
  });

  test('where all are drafts, how to publish one; where all are closed, no more than that', async () => {
    const draft = folderWith({ 'a.jobspec.yaml': 'title: T\nposting: { status: draft }\n' });
    expect((await jobspec(['build', '-o', 'site'], { cwd: draft })).out).toMatch(
      /^0 jobs in site, since none is open \(1 draft\): .*\nTo publish one, write “status: open” under “posting” in its file\.\n$/,
    );
    const parts = folderWith({ 'a.jobspec.yaml': 'fragment: true\n' });
    const closed = folderWith({ 'a.jobspec.yaml': 'title: T\nposting: { status: closed }\n' });
    expect((await jobspec(['build', '--check'], { cwd: closed })).out).toBe(
      '0 jobs can be published, since none is open (1 closed).\n',
    );
    expect((await jobspec(['build', '--check'], { cwd: parts })).out).toBe(
      '0 jobs can be published, since no file holds a whole job description.\n',
    );
  });

  test('the same again, and then writes nothing', async () => {
    const cwd = jobs();
    await build(cwd);
    const written = (): Record<string, number> =>
      Object.fromEntries(
        readdirSync(join(cwd, 'dist'), { recursive: true, encoding: 'utf8' }).map((name) => [
          name,
          statSync(join(cwd, 'dist', name)).mtimeMs,
        ]),
      );
    const before = written();
    expect((await build(cwd)).out).toContain('0 written, 7 unchanged');
    expect(written()).toEqual(before);
  });

  test('only what changed, and takes away what is closed', async () => {
    const cwd = jobs();
    await build(cwd);
    writeFileSync(join(cwd, 'jobs/a.jobspec.yaml'), open('a').replace('open', 'closed'));
    expect((await build(cwd)).out).toMatch(/5 written, 1 unchanged, 1 removed\.\n$/);
    expect(pages(cwd)).toEqual(['b-c.html']);
    rmSync(join(cwd, 'jobs/b c.jobspec.yaml'));
    expect((await build(cwd)).out).toMatch(/^0 jobs in dist/);
    expect(existsSync(join(cwd, 'dist/jobs'))).toBe(false);
    expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toContain('no open positions');
  });

  test('the site as it is on another day', async () => {
    const cwd = jobs();
    await build(cwd, '--today', '2026-11-21');
    expect(pages(cwd)).toEqual(['a.html', 'b-c.html', 'late.html']);
    await build(cwd, '--today', '2026-11-22');
    expect(pages(cwd)).toEqual(['a.html', 'b-c.html']);
  });

  test('the look of the house, and tells what it cannot use', async () => {
    const cwd = jobs();
    writeFileSync(
      join(cwd, 'jobs/jobspec.config.yaml'),
      'preview: { theme: editorial, css: ./own.css, logo: ./logo.svg }\nlabels: { en: { site: { back: Back } } }\n',
    );
    writeFileSync(join(cwd, 'jobs/own.css'), ':root { --posting-accent: #123456 }');
    expect((await build(cwd)).error).toBe(
      'jobspec: “./logo.svg” cannot be used: it is missing, too large, or of another kind.\n',
    );
    writeFileSync(join(cwd, 'jobs/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect((await build(cwd)).error).toBe('');
    for (const page of ['index.html', 'jobs/a.html']) {
      const html = readFileSync(join(cwd, 'dist', page), 'utf8');
      expect(html).toContain('--posting-accent: #123456');
      expect(html).toContain('Palatino');
      expect(html).toContain('src="data:image/svg+xml;base64,');
    }
    writeFileSync(join(cwd, 'jobs/own.css'), '@import "https://example.org/x.css";');
    expect((await build(cwd)).error).toMatch(/^jobspec: The style sheet of the house is left out: .*\n$/);
    expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).not.toContain('@import');
  });
});

describe('what build refuses', () => {
  test('two jobs with one id', async () => {
    const cwd = folderWith({ 'jobs/a.jobspec.yaml': open('x'), 'jobs/b.jobspec.yaml': open('x') });
    const { code, error } = await build(cwd);
    expect(code).toBe(1);
    expect(error).toBe(
      'jobspec: jobs/b.jobspec.yaml: the id “x” is that of jobs/a.jobspec.yaml as well. Give each job an id of its own.\n',
    );
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
  });

  test('a file with a slip, naming its line', async () => {
    const cwd = folderWith({ 'jobs/a.jobspec.yaml': open('a'), 'jobs/b.jobspec.yaml': broken });
    const { code, error } = await build(cwd);
    expect(code).toBe(1);
    expect(error).toMatch(/^jobspec: jobs\/b\.jobspec\.yaml:\d+: .*\n$/);
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
  });

  test('to follow a link out of the folder', async () => {
    const cwd = jobs();
    mkdirSync(join(cwd, 'dist'));
    mkdirSync(join(cwd, 'elsewhere'));
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'dist/jobs'));
    const { code, error } = await build(cwd);
    expect(code).toBe(2);
    expect(error).toMatch(/^jobspec: “.*jobs” is no folder of its own, .*\n$/);
    expect([...readdirSync(join(cwd, 'elsewhere')), ...readdirSync(join(cwd, 'dist'))]).toEqual(['jobs']);
  });

  test('to overwrite a file of somebody else, and writes nothing then', async () => {
    const cwd = jobs();
    mkdirSync(join(cwd, 'dist'));
    writeFileSync(join(cwd, 'dist/index.html'), 'mine');
    const { code, error } = await build(cwd);
    expect(code).toBe(2);
    expect(error).toMatch(
      /^jobspec: “.*index\.html” was not made by jobspec build and would be overwritten\. .*\n$/,
    );
    expect(readdirSync(join(cwd, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe('mine');
  });

  test('to remove what somebody changed, or what no build makes', async () => {
    const cwd = jobs();
    await build(cwd);
    writeFileSync(join(cwd, 'dist/jobs/a.html'), 'changed by hand');
    writeFileSync(join(cwd, 'outside.txt'), 'mine');
    const manifest = join(cwd, 'dist/.jobspec-site.json');
    const listed = JSON.parse(readFileSync(manifest, 'utf8'));
    listed.files['../outside.txt'] = 'x';
    listed.files['/etc/passwd'] = 'x';
    writeFileSync(manifest, JSON.stringify(listed));
    rmSync(join(cwd, 'jobs/a.jobspec.yaml'));
    expect((await build(cwd)).out).toContain('Left alone, since somebody changed it: jobs/a.html');
    expect(readFileSync(join(cwd, 'dist/jobs/a.html'), 'utf8')).toBe('changed by hand');
    expect(readFileSync(join(cwd, 'outside.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    [['build', 'jobs'], /Name the folder to write to/],
    [['build', 'jobs', 'more', '--check'], /Name one folder/],
    [['build', 'nowhere', '--check'], /“.*nowhere” does not exist/],
    [['build', 'jobs', '--check', '--base-url', 'example.com'], /--base-url takes an address/],
    [['build', 'jobs', '--check', '--base-url', 'https://example.com?x'], /--base-url takes an address/],
    [['build', 'jobs', '--check', '--today', '2026-02-30'], /--today takes a date/],
    [['build', 'jobs', '--check', '--language', 'xx'], /--language takes a language such as en.*“xx”\.\n$/],
    [['build', 'jobs', '--check', '--language', 'ja'], /--language: JobSpec has no words in “ja” .*“labels”/],
    [['build', 'jobs', '--out', 'jobs'], /--out is the folder of the job descriptions\. Name another/],
    [['build', 'jobs', '--watch', '--port', '99999'], /--port takes a number from 0 to 65535/],
    [['build', 'jobs', '--check', '--port', 'x'], /--port takes a number/],
  ])('%j', async (args, message) => {
    const { code, out, error } = await jobspec(args, { cwd: jobs() });
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(message);
  });

  test('nothing, and writes nothing, with --check', async () => {
    const cwd = jobs();
    const { code, out } = await jobspec(['build', 'jobs', '--check'], { cwd });
    expect([code, out.split(' (')[0]]).toEqual([0, '2 jobs can be published']);
    expect(readdirSync(cwd)).toEqual(['jobs']);
  });
});

describe('the site on this machine', () => {
  const servers: SiteServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function serving(): Promise<SiteServer> {
    const server = await startSiteServer(0);
    servers.push(server);
    server.update([
      { path: 'index.html', text: '<body>list</body>' },
      { path: 'jobs/a.html', text: '<body>a</body>' },
      { path: 'jobs.xml', text: '<source/>' },
    ]);
    return server;
  }

  interface Answer {
    readonly status: number | undefined;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: string;
  }

  /** Sends the path letter by letter, which `fetch` would put in order first. */
  function get(
    server: SiteServer,
    path: string,
    host = `127.0.0.1:${server.port}`,
    method = 'GET',
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: server.port, path, method, headers: { host } },
        (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => {
            body += chunk.toString('utf8');
          });
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  }

  test('shows its pages, which load again on a change and can ask nobody else', async () => {
    const server = await serving();
    const list = await get(server, '/');
    expect(list.status).toBe(200);
    expect(list.body).toMatch(/^<body>list<script>new EventSource\('\/\.changes'\).*<\/script>\n<\/body>$/);
    expect(list.headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect((await get(server, '/jobs/a.html?x#y')).body).toContain('a<script>');
    expect((await get(server, '/jobs.xml')).headers['content-type']).toBe('application/xml; charset=utf-8');
    expect((await get(server, '/', undefined, 'HEAD')).body).toBe('');
  });

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/jobs/../../x',
    '/%',
    '/%00',
    '/nowhere.html',
    '/__proto__',
  ])('has nothing at %s', async (path) => {
    expect(await get(await serving(), path)).toMatchObject(
      path === '/%' ? { status: 200 } : { status: 404, body: 'There is no such page.' },
    );
  });

  test('answers only to its own name, and only to readers', async () => {
    const server = await serving();
    expect((await get(server, '/', 'evil.example')).status).toBe(403);
    expect((await get(server, '/', undefined, 'POST')).status).toBe(405);
    expect((await get(server, '/', `localhost:${server.port}`)).status).toBe(200);
  });

  test('tells open pages about a change', async () => {
    const server = await serving();
    const response = await fetch(`http://127.0.0.1:${server.port}/.changes`);
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    expect(decoder.decode((await reader?.read())?.value)).toBe(': ready\n\n');
    server.update([]);
    expect(decoder.decode((await reader?.read())?.value)).toBe('data: changed\n\n');
    await reader?.cancel();
  });

  test('says which port is taken', async () => {
    const { port } = await serving();
    await expect(startSiteServer(port)).rejects.toThrow(`Port ${port} cannot be used`);
  });

  test('is not left running where there is nothing to show', async () => {
    const { port, close } = await startSiteServer(0);
    await close();
    const { code, error } = await jobspec(['build', '--watch', '--port', `${port}`], { cwd: folderWith({}) });
    expect([code, error]).toEqual([2, expect.stringContaining('holds no job descriptions')]);
    servers.push(await startSiteServer(port));
  });
});
