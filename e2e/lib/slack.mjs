// A Slack workspace of this machine (local-slack): its Web API, signed requests or a socket, and its page.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { freePort, startRapport } from './rapport.mjs';
import { until } from './until.mjs';

const BINARY = resolve(import.meta.dirname, '../node_modules/local-slack-linux-x64/bin/local-slack');
const START_LIMIT_MS = 30_000;

/** The person at the page. */
export const MAYA = { id: 'U0MAYA', name: 'maya', real_name: 'Maya Chen', email: 'maya@northwind.example', tz: 'Europe/Berlin' };

const LEADS = {
  users: [MAYA, { id: 'U0SAM', name: 'sam', real_name: 'Sam Okafor', email: 'sam@northwind.example', tz: 'Europe/London' }],
  channels: [{ id: 'C0LEADS', name: 'leads', members: [MAYA.id, 'U0SAM', 'U0RAPPORT'] }],
};

/** A zone in which it is late morning now. */
export function atWork() {
  const ahead = 11 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Passes everything on, and says who created the channels: this workspace has neither creators nor admins. */
async function withCreator(url, creator) {
  const proxy = createServer(async (request, response) => {
    const body = await buffer(request);
    const { host, 'content-length': length, connection, ...headers } = request.headers;
    const answer = await fetch(url + request.url, { method: request.method, headers, ...(body.length ? { body } : {}) });
    let text = await answer.text();
    if (request.url.endsWith('/conversations.info')) {
      const info = JSON.parse(text);
      text = JSON.stringify(info.channel ? { ...info, channel: { ...info.channel, creator } } : info);
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(text);
  });
  await new Promise((done) => { proxy.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${proxy.address().port}`, stop: () => new Promise((done) => { proxy.close(done); proxy.closeAllConnections(); }) };
}

const config = (mode, port, { users, channels }) => JSON.stringify({
  workspace: { name: 'Northwind Learning', domain: 'northwind', teamId: 'T0NORTH' },
  app: {
    appId: 'A0RAPPORT', botUserId: 'U0RAPPORT', botName: 'Rapport', botToken: 'xoxb-local', appToken: 'xapp-local', signingSecret: 'shhh',
    mode, requestUrl: `http://127.0.0.1:${port}/slack/events`,
  },
  users,
  channels,
});

/**
 * Starts a workspace and Rapport in it.
 *
 * @param mode `events` for signed requests over HTTP, `socket` for Socket Mode
 * @param team who is there and in which channels; with `creator`, who created these
 */
export async function startInSlack(mode, team = LEADS) {
  const [port, slackPort] = [await freePort(), await freePort()];
  const folder = await mkdtemp(join(tmpdir(), 'local-slack-'));
  await writeFile(join(folder, 'slack.json'), config(mode, port, team));
  const slack = spawn(BINARY, ['--config', join(folder, 'slack.json'), '--port', String(slackPort), '--base-host', '127.0.0.1'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((done) => { slack.once('exit', done); });
  const url = `http://127.0.0.1:${slackPort}`;
  const proxy = team.creator && await withCreator(url, team.creator);
  const stopSlack = async () => {
    await proxy?.stop();
    slack.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(START_LIMIT_MS, () => fetch(`${url}/_control/state`).then((answer) => answer.ok, () => false));
    const rapport = await startRapport({
      PORT: String(port),
      SLACK_API_URL: `${(proxy || { url }).url}/api/`,
      SLACK_BOT_TOKEN: 'xoxb-local',
      ...(mode === 'socket' ? { SLACK_APP_TOKEN: 'xapp-local' } : { SLACK_SIGNING_SECRET: 'shhh' }),
    });
    return { url, events: `http://127.0.0.1:${port}/slack/events`, log: rapport.log, stop: () => rapport.stop().finally(stopSlack) };
  } catch (failure) {
    await stopSlack();
    throw failure;
  }
}
