/** Where a composite outline names the glyphs it is put together from: byte offsets. (OpenType 1.9, “glyf”) */
export function componentOffsets(outline: Uint8Array): number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const offsets: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at);
    offsets.push(at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return offsets;
}

/** The outline without instructions for screens, which paper has no use for. */
export function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const contours = view.getInt16(0);
  if (contours < 0) {
    if (componentOffsets(outline).some((at) => view.getUint16(at - 2) & 0x100)) {
      throw new Error('The font has composite glyphs with instructions, which are not taken out.');
    }
    return outline;
  }
  const at = 10 + 2 * contours;
  const length = view.getUint16(at);
  if (length === 0) return outline;
  const kept = new Uint8Array(outline.length - length);
  kept.set(outline.subarray(0, at));
  kept.set(outline.subarray(at + 2 + length), at + 2);
  return kept;
}
