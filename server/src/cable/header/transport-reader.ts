import { excerpt } from '../../text/search';
import type { Word } from '../../text/span';
import type { DateTimeGroup, LineRole, SecurityLine, Station, Transmission } from '../model';
import { append } from './append';
import { mayBeGroup, readDateTimeGroup } from './date-time-group';
import type { HeaderState } from './header-state';
import { upTo, upToBreak, whole } from './piece';
import type { LineReader, Piece, Taken } from './piece';
import { isGroupCount, mayBeRouting, mayBeSecurity, mayBeStation, readMoreRouting, readRouting, readSecurity, readStation, readTransmissionId } from './transmission';
import { wordAt } from './words';

/** FL11, with the classification line fused to it or not. */
const BREAK = /^BT(?:$| ?(?=UNCLAS|C O N F|S E C R|T O P|CONFIDENTIAL|SECRET|LIMITED))/;

/** What a relay that names no station puts over a telegram. */
const OF_RELAY: ReadonlySet<LineRole> = new Set(['routing', 'security']);
/** And one that names itself. */
const OF_STATION: ReadonlySet<LineRole> = new Set(['routing', 'station']);

/** Reads format lines 1 to 5, 10 and 11 (5 FAH-2 H-321). */
export class TransportReader implements LineReader {
  dateTimeGroup: DateTimeGroup | null = null;
  readonly breaks: Word[] = [];

  private readonly state: HeaderState;
  /** Called where the header of the telegram begins below that of a station which has sent it on. */
  private readonly restart: () => void;
  private id: Word | null = null;
  private prosign: Word | null = null;
  private readonly routing: Word[] = [];
  private station: Station | null = null;
  private security: SecurityLine | null = null;

  constructor(state: HeaderState, restart: () => void) {
    this.state = state;
    this.restart = restart;
  }

  /** Format lines 1 to 4; null when none of them is there. */
  get transmission(): Transmission | null {
    const { id, prosign, routing, station, security } = this;
    return id ?? prosign ?? station ?? security ? { id, prosign, routingIndicators: routing, station, security } : null;
  }

  begin(piece: Piece): Taken | null {
    if (this.state.messageStarted) return null;
    return this.beginBreak(piece) ?? this.beginId(piece) ?? this.beginRouting(piece) ?? this.beginStation(piece) ?? this.beginSecurity(piece) ?? this.beginGroup(piece);
  }

  /** FL2 goes on over lines. */
  goOn(piece: Piece): Taken | null {
    const { state } = this;
    if (state.current !== 'routing' || state.messageStarted) return null;
    const taken = upToBreak(state, piece, 'routing', true);
    const more = readMoreRouting(state.text, piece.start, taken.end);
    if (!more) return null;
    append(this.routing, more);
    return taken;
  }

  private beginBreak(piece: Piece): Taken | null {
    const { text } = this.state;
    // BT stands behind the text as well, also of a message of which no line says where the text begins.
    if (this.state.current === 'break' || (this.state.recognised === 0 && !this.state.first)) return null;
    if (text.startsWith('BT', piece.start) && BREAK.test(excerpt(text, piece.start, piece.end, 24))) {
      this.breaks.push(wordAt(text, piece.start, piece.start + 2));
      return upTo(text, piece, piece.start + 2, 'break', true);
    }
    return this.state.recognised > 0 && isGroupCount(text, piece.start, piece.end) ? whole(piece, 'break') : null;
  }

  private beginId(piece: Piece): Taken | null {
    const id = this.id ? null : readTransmissionId(this.state.text, piece.start, piece.end);
    if (!id) return null;
    this.id = id;
    return upTo(this.state.text, piece, id.end, 'transmission-id', true);
  }

  private beginRouting(piece: Piece): Taken | null {
    if (!mayBeRouting(this.state.text, piece.start)) return null;
    const taken = upToBreak(this.state, piece, 'routing');
    const read = readRouting(this.state.text, piece.start, taken.end);
    if (!read) return null;
    // Addressees of another precedence have a prosign and a line of their own.
    const continues = this.prosign !== null && this.state.current === 'routing';
    if (!continues && this.prosign) {
      // Below a security line that no station stands over, they are the telegram's own: those above are of a relay.
      if (this.state.current !== 'security' || this.station) return null;
      this.state.leaveToRelay(OF_RELAY);
      this.prosign = this.security = null;
      this.routing.length = 0;
    }
    this.prosign ??= read.prosign;
    append(this.routing, read.routingIndicators);
    return { ...taken, continues };
  }

  private beginStation(piece: Piece): Taken | null {
    if (this.station || !mayBeStation(this.state.text, piece.start)) return null;
    const taken = upToBreak(this.state, piece, 'station');
    const station = readStation(this.state.text, piece.start, taken.end);
    if (!station) return null;
    this.station = station;
    return taken;
  }

  private beginSecurity(piece: Piece): Taken | null {
    if (this.security || !mayBeSecurity(this.state.text, piece.start)) return null;
    const taken = upToBreak(this.state, piece, 'security');
    const security = readSecurity(this.state.text, piece.start, taken.end);
    if (!security) return null;
    this.security = security;
    return taken;
  }

  private beginGroup(piece: Piece): Taken | null {
    const { state, dateTimeGroup } = this;
    const overFrom = state.text.startsWith('FM ', piece.next);
    // Right above FM any letter stands where a precedence should.
    if (dateTimeGroup ? !overFrom || (state.current !== 'to' && state.current !== 'info') : !overFrom && !mayBeGroup(state.text, piece.start)) return null;
    const taken = upToBreak(state, piece, 'date-time-group');
    const group = readDateTimeGroup(state.text, piece.start, taken.end);
    if (!group || (dateTimeGroup && !group.wellFormed)) return null;
    if (dateTimeGroup) {
      this.restart();
      // The lines over the first are that station's too: the telegram's own are left out (ACP 127(G) 503.b).
      if (this.station && this.station.start < dateTimeGroup.start) {
        this.state.leaveToRelay(OF_STATION);
        this.prosign = this.station = null;
        this.routing.length = 0;
      }
    }
    this.dateTimeGroup = group;
    return taken;
  }
}
