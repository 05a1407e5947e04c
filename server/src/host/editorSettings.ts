import type { Connection } from '../rpc/connection';
import { carryOn } from './carryOn';
import type { HostOptions } from './hostTypes';
import { defaultSettings, memberOf, readSettings, type Settings } from './settings';

/** What the author chose in the editor's settings. */
export interface EditorSettings {
  readonly current: Settings;
  /** Asks the editor, which cannot answer before it is initialized. */
  read(): Promise<void>;
}

/** @param onChange Called when the author chose something else. */
export function createEditorSettings(
  connection: Connection,
  can: HostOptions['can'],
  onChange: () => void,
): EditorSettings {
  let current = defaultSettings;

  async function read(): Promise<void> {
    if (!can.configuration) return;
    try {
      const [own] = await connection.sendRequest('workspace/configuration', {
        items: [{ section: 'jobspec' }],
      });
      current = readSettings(own);
    } catch (error) {
      connection.log.warn(`settings: ${String(error)}`);
    }
  }

  async function changed(sent: unknown): Promise<void> {
    if (can.configuration) await read();
    else current = readSettings(memberOf(sent, 'jobspec'));
    onChange();
  }

  connection.onNotification('workspace/didChangeConfiguration', ({ settings: sent }) =>
    carryOn(connection, 'settings', changed(sent)),
  );
  return {
    get current() {
      return current;
    },
    read,
  };
}
