import { excerpt } from '../../text/search';
import type { AddressReader } from './address-reader';
import { append } from './append';
import { readCaptions } from './captions';
import { readDateTimeGroup } from './date-time-group';
import type { HandlingReader } from './handling-reader';
import type { HeaderState } from './header-state';
import { whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import type { TransportReader } from './transport-reader';

const FIELD = /^(?:(Date\/DTG:) .{0,24}\/|(Captions:)|(Pass Line:)|(From|Action|Info):) {0,24}(?=\S)/;
const LISTS = { From: 'from', Action: 'to', Info: 'info' } as const;

/** Reads the lines of an archive's sheet that have names of their own: `Date/DTG: Sep 16, 2023 / 160150Z SEP 23`, `Action: WASHDC, SECSTATE Routine`. */
export class SheetReader implements LineReader {
  private readonly state: HeaderState;
  private readonly transport: TransportReader;
  private readonly address: AddressReader;
  private readonly handling: HandlingReader;

  constructor(state: HeaderState, transport: TransportReader, address: AddressReader, handling: HandlingReader) {
    this.state = state;
    this.transport = transport;
    this.address = address;
    this.handling = handling;
  }

  begin(piece: Piece): Taken | null {
    const { state } = this;
    const field = state.sheet && FIELD.exec(excerpt(state.text, piece.start, piece.end, 100));
    if (!field) return null;
    const [name, group, captions, passing, list] = field;
    const value = piece.start + name.length;
    if (group !== undefined) {
      this.transport.dateTimeGroup ??= readDateTimeGroup(state.text, value, piece.end);
      return whole(piece, 'date-time-group');
    }
    if (captions !== undefined) {
      append(this.handling.captions, readCaptions(state.text, value, piece.end)?.captions ?? []);
      return whole(piece, 'caption');
    }
    if (passing !== undefined) return this.handling.beginField(piece, value);
    return this.address.beginField(LISTS[list as keyof typeof LISTS], piece, piece.start + name.indexOf(':'), value);
  }
}
