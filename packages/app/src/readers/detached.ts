/**
 * A copy of a cell that holds no more than itself. Cells are slices of the piece of text they were read from (some
 * 128 KiB); a key kept for the rest of a pass would keep the whole piece. Detach what is kept, and only that.
 */
export function detached(cell: string): string {
  // Slices under 13 characters are copies already.
  if (cell.length < 13) return cell;
  return Buffer.from(cell).toString();
}
