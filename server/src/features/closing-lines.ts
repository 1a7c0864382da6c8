import type { Close, Line } from '../cable/model';

/** The lines of a close that say something: `MINIMIZE CONSIDERED.`, the group of old orders (`GP-3`), notes at the foot; neither name nor what an archive stamped. */
export function closingLines({ lines, stamps }: Close): readonly Line[] {
  return lines.filter(({ role, start, end }) => role === 'caption' || role === 'text' || (role === 'stamp' && !stamps.some(stamp => stamp.start < end && start < stamp.end)));
}
