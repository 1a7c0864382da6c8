/**
 * Names in message reference numbers that the routing indicator list does not have: posts that were closed or renamed
 * before 2010, delegations, and offices that number messages of their own. A public reader of published cables lists them.
 */
const READER = 'named in message reference numbers of published cables, as a public reader lists them';

export interface NamedPost {
  readonly name: string;
  readonly source: string;
}

const NAMES = [
  // Missions to organizations and delegations
  'EC BRUSSELS', 'IAEA VIENNA', 'OECD PARIS', 'PARTO', 'SALT TALKS', 'TOSEC', 'UNESCO PARIS',
  // Departments
  'SECDEF', 'USDA FAS', 'USDOC',
  // Offices
  'CDC ATLANTA GA', 'CHARLESTON', 'MOSUL', 'USBERLIN',
  // Posts under a name of their time, or closed since
  'ANTWERP', 'BARRANQUILLA', 'BELEM', 'BELIZE', 'BENIN', 'BILBAO', 'BISSAU', 'BLANTYRE', 'BOMBAY', 'BONN', 'BORDEAUX',
  'BREMEN', 'BRISBANE', 'BUKAVU', 'CALCUTTA', 'CALI', 'CEBU', 'DACCA', 'DANANG', 'DOUALA', 'GENOA', 'GOTEBORG', 'IBADAN',
  'ISFAHAN', 'IZMIR', 'JIDDA', 'KADUNA', 'KIEV', 'LENINGRAD', 'LOURENCO MARQUES', 'LUBUMBASHI', 'LYON', 'MADRAS',
  'MARTINIQUE', 'MAZATLAN', 'MEDELLIN', 'MOGADISCIO', 'MOGADISHU', 'NICE', 'OPORTO', 'ORAN', 'PALERMO', 'PEKING', 'POZNAN',
  'ROTTERDAM', 'SAIGON', 'SEVILLE', 'SHIRAZ', 'STUTTGART', 'TABRIZ', 'TAIPEI', 'TANANARIVE', 'TANGIER', 'TEHRAN', 'TRIESTE',
  'TURIN', 'WINNIPEG', 'ZANZIBAR', 'ZURICH',
];

export const POSTS_WITHOUT_INDICATOR: readonly NamedPost[] = [
  // Both stand in the format guide this project began with, from cables and from 1977STATE017976.
  { name: 'USEU BRUSSELS', source: 'observed in published cables' },
  { name: 'SECTO', source: 'observed in 1977STATE017976: messages from the Secretary when travelling' },
  // Delegations to the trade negotiations and to the talks on forces and on arms, in prints of 1973 to 1979.
  { name: 'MTN GENEVA', source: 'observed in published cables' },
  { name: 'MBFR VIENNA', source: 'observed in published cables' },
  { name: 'SALT TWO GENEVA', source: 'observed in published cables' },
  // Posts of 1973 to 1979, as a public reader of the Central Foreign Policy File lists the names in document numbers.
  ...['BIEN HOA', 'CAN THO', 'KHORRAMSHAHR', 'NHA TRANG', 'SANA', 'SINAI', 'UDORN'].map(name => ({ name, source: 'named in document numbers of 1973 to 1979' })),
  ...NAMES.map(name => ({ name, source: READER })),
];

/** Short and other forms of post names that references use, as a public reader lists them. */
export const POST_ALIASES: Readonly<Record<string, string>> = {
  ADDIS: 'ADDIS ABABA',
  BASRA: 'BASRAH',
  BKK: 'BANGKOK',
  BSB: 'BANDAR SERI BEGAWAN',
  DUESSELDORF: 'DUSSELDORF',
  DAR: 'DAR ES SALAAM',
  'GUATEMALA CITY': 'GUATEMALA',
  HAGUE: 'THE HAGUE',
  HCMC: 'HO CHI MINH CITY',
  HK: 'HONG KONG',
  'HO CHI MINH': 'HO CHI MINH CITY',
  'IRAN RPO DUBAI': 'RPO DUBAI',
  'MEXICO CITY': 'MEXICO',
  'PANAMA CITY': 'PANAMA',
  PAUP: 'PORT AU PRINCE',
  'QUEBEC CITY': 'QUEBEC',
  RIO: 'RIO DE JANEIRO',
  'RIO DE JAN': 'RIO DE JANEIRO',
  'SALT II GENEVA': 'SALT TWO GENEVA',
  'SALTDEL GENEVA': 'SALT TWO GENEVA',
  SECSTATE: 'STATE',
  UNVIE: 'UNVIE VIENNA',
  USEU: 'USEU BRUSSELS',
  USUN: 'USUN NEW YORK',
  'USUN ROME': 'UN ROME',
  'VATICAN CITY': 'VATICAN',
  USOECD: 'OECD PARIS',
  WASHDC: 'STATE',
};
