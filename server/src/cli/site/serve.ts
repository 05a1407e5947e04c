import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SiteFile } from '../../core/render';
import { type Terminal, UsageError } from '../command';
import { reasonOf } from '../reason';
import { makeSite, type SiteCall, tellProblems } from './build';

/** A site in memory, for this machine only. */
export interface SiteServer {
  readonly port: number;
  /** Shows another state of the site, and has open pages load again. */
  update(files: readonly SiteFile[]): void;
  close(): Promise<void>;
}

/** Serves a site and makes it again whenever a file changes, until the process ends. */
export async function serveSite(call: SiteCall, port: number, terminal: Terminal): Promise<number> {
  const server = await startSiteServer(port);
  const address = `http://127.0.0.1:${server.port}`;
  const make = async (): Promise<void> => {
    const site = await makeSite({ ...call, baseUrl: call.baseUrl ?? address }, terminal);
    if (!tellProblems(site, terminal)) return;
    server.update(site.files);
    terminal.out(`${site.jobs} jobs on ${address}/\n`);
  };
  try {
    await make();
    await new Promise<void>((_, reject) => {
      watchFolder(
        call.folder,
        () => make().catch((error: unknown) => terminal.error(`jobspec: ${messageOf(error)}\n`)),
        reject,
      );
    });
    return 0;
  } finally {
    // As long as it listens, the process does not end.
    await server.close();
  }
}

/** Calls back once for a burst of changes, and again for what changed meanwhile. */
function watchFolder(
  folder: string,
  onChange: () => Promise<unknown>,
  onError: (error: unknown) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  watch(folder, { recursive: true }, (_event, name) => {
    if (!/\.(?:ya?ml|css|svg|png|jpe?g|webp)$/i.test(name ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
    }, 100);
  }).on('error', onError);
}

export async function startSiteServer(port: number): Promise<SiteServer> {
  let files: ReadonlyMap<string, string> = new Map();
  const waiting = new Set<ServerResponse>();

  function answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    // Another site that a browser has open may not ask this one by a name of its own.
    const host = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');
    const path = pathOf(url ?? '/');
    if (!host || (method !== 'GET' && method !== 'HEAD')) end(response, host ? 405 : 403, '');
    else if (path === changesPath) listen(response);
    else show(path === '' ? 'index.html' : path, response, method === 'HEAD');
  }

  function show(path: string, response: ServerResponse, headOnly: boolean): void {
    const text = files.get(path);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/plain';
    if (text === undefined) end(response, 404, 'There is no such page.');
    else if (headOnly || type !== 'text/html') end(response, 200, headOnly ? '' : text, type);
    else
      end(
        response,
        200,
        text.replace('</body>', () => `${reloadScript}</body>`),
        type,
      );
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { ...headersFor('text/event-stream'), connection: 'keep-alive' });
    response.write(': ready\n\n');
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
  }

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new UsageError(`Port ${port} cannot be used: ${reasonOf(error)}. Name another one with --port.`),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.address()),
    update(next) {
      files = new Map(next.map(({ path, text }) => [path, text]));
      for (const response of waiting) response.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of waiting) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const changesPath = '.changes';

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  xml: 'application/xml',
};

/** Loads the page again when the site has changed. */
const reloadScript = `<script>new EventSource('/${changesPath}').onmessage = () => location.reload();</script>\n`;

/** Only names of files that were made are ever looked up, so that no path leads to the disk. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '').replace(/^\/+/, '');
  } catch {
    return '';
  }
}

function end(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  response.writeHead(status, headersFor(type));
  response.end(body);
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
