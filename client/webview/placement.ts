/** A place in the window, in pixels from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** How high it may be there; what is higher has to scroll in itself. */
  readonly maxHeight: number;
}

/** Between what is placed, the words it is about, and the edges. In pixels. */
const gap = 4;
const margin = 8;

/**
 * Where to put something about words so that it never covers them: below them where it fits, else above them, else
 * where there is more room.
 * @param room What of the window is free: below the toolbar.
 * @param growth How much higher it may become, so that it need not change sides then.
 */
export function placeBeside(
  words: Box,
  size: { readonly width: number; readonly height: number },
  room: Box,
  growth = 0,
): Placement {
  const below = room.bottom - margin - (words.bottom + gap);
  const above = words.top - gap - (room.top + margin);
  const needed = size.height + growth;
  const isBelow = needed <= below || (needed > above && below >= above);
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(size.height, maxHeight);
  return {
    left: Math.max(room.left + margin, Math.min(words.left, room.right - size.width - margin)),
    top: isBelow ? words.bottom + gap : words.top - gap - height,
    maxHeight,
  };
}

/** The smallest box around all of these. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
