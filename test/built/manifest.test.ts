import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestCommands } from '../../lib/background/commands';
import { EXTENSION_FOLDER } from '../../lib/cli/browser';
import { readBuilt } from './read-built';

interface Manifest {
  manifest_version: number;
  default_locale: string;
  permissions: string[];
  commands: Record<string, unknown>;
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[] }[];
  content_security_policy: { extension_pages: string };
  background: { service_worker: string };
  action: { default_popup: string; default_icon?: Record<string, string> };
  icons: Record<string, string>;
}

describe('the built manifest', () => {
  const manifest: Manifest = JSON.parse(readBuilt('manifest.json'));
  const policy = new Map(
    manifest.content_security_policy.extension_pages.split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

  it('asks for the hosts of the film sites, and for other sites only once they are switched on', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'activeTab',
      'offscreen',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    // The browser warns of the hosts of content scripts in the same words.
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(manifest.host_permissions.toSorted());
    for (const key of ['optional_permissions', 'externally_connectable']) expect(manifest).not.toHaveProperty(key);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('asks for nothing that the answers to the stores do not explain', () => {
    const answers = readFileSync(new URL('../../docs/store/README.md', import.meta.url), 'utf8');
    const explained = [...answers.matchAll(/^\| `(.+?)`.* \| /gm)].map(([, name]) => name);
    for (const name of [...manifest.permissions, ...manifest.optional_host_permissions]) {
      expect(explained).toContain(name);
    }
  });

  it('lets nothing out of the browser, and no script in', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('webrtc')).toEqual(["'block'"]);
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    for (const sources of policy.values()) {
      for (const source of sources) expect(["'self'", "'none'", "'block'", "'wasm-unsafe-eval'"]).toContain(source);
    }
  });

  it('runs in the pages of six film sites, and in no others', () => {
    expect(manifest.content_scripts).toHaveLength(2);
    for (const { matches } of manifest.content_scripts) {
      expect(matches.toSorted()).toEqual([
        'https://*.imdb.com/*',
        'https://*.rottentomatoes.com/*',
        'https://*.trakt.tv/*',
        'https://letterboxd.com/*',
        'https://www.metacritic.com/*',
        'https://www.themoviedb.org/*',
      ]);
    }
  });

  it('names only files that exist', () => {
    const files = [
      manifest.background.service_worker,
      manifest.action.default_popup,
      ...manifest.content_scripts.flatMap((script) => script.js),
      ...Object.values(manifest.icons),
      `_locales/${manifest.default_locale}/messages.json`,
    ];
    for (const file of files) expect(existsSync(join(EXTENSION_FOLDER, file)), file).toBe(true);
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '64', '96', '128']);
  });

  it('offers the commands of the table', () => {
    expect(manifest.commands).toEqual(manifestCommands());
  });
});
