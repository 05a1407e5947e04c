import { partsStyle } from './styles/parts';
import { printStyle } from './styles/print';
import { textStyle } from './styles/text';

/**
 * How a posting is laid out, in the preview and in every HTML export, whatever its theme. All colors and sizes
 * that a place may want to change are custom properties with the prefix `--posting-`: `themes.ts` sets them, and
 * docs/themes.md lists them.
 */
export const layoutStyle = `${textStyle}${partsStyle}${printStyle}`;
