/**
 * The TAGS codes. A line that begins with `#` says what holds for the lines below it: kind, authority and,
 * where there is one, a note. The other lines are `CODE|NAME|SEEN|ISO`, cut after the last cell that is filled:
 * SEEN counts the published cables (of about 2,100) on which the code stands, ISO is the ISO 3166-1 alpha-2
 * code of a country for which that differs. Countries stand above organizations: where a code is both, the
 * country is its usual meaning.
 *
 * Sources: 5 FAH-3 H-111 (issue of 2022) for what is headed `handbook`; FIPS 10-4 for countries; TAGS lines of
 * published cables for `observed` and for the counts. `unofficial` is the name by which a code is generally known.
 * `lists of the 1970s` are the Department's handbook "Traffic Analysis by Geography and Subject and Executive Order 11652
 * Codes" (TL:TAGS-1, 28 June 1974), sections 8, 11 and 15, and the subject TAGS of 1973 to 1979 in the FAQ that the National
 * Archives have on them; what both have bears the name of the handbook.
 * Some codes were added to the list that this table began as: RI (FIPS 10-4), UNHRC (a TAGS line that the rule
 * catalogue gives as sound), codes of the published cables of 1973 to 1979, a few organizations and treaties, and codes
 * of regions and of countries that are gone or new, which stand on TAGS lines of published cables, and PF, PG and SV (FIPS 10-4).
 * INF stands on TAGS lines of the Geneva delegations of 2005, beside START.
 * BCRP, BTOP and GULF, and the unofficial ACDA, ICCS, ORIT and USIA, stand on 150 telegrams of 1973 to 1979 or more.
 */
export const TAGS_TABLE = `
# subject | handbook | in the 2022 handbook list
AADP|Automated Data Processing|5
ABLD|Building and Grounds|3
ABUD|Budget Services and Financial Systems
ACKM|COMSEC Key Management
ACOA|Communication Operations and Administration|3
ADCO|Diplomatic Courier Operations
ADPM|Diplomatic Pouch and Mail
AEMR|Emergency Planning and Evacuation|107
AFIN|Financial Management|6
AFSI|Foreign Service Institute
AFSN|Foreign Service National Personnel
AGAO|General Accounting Office
AINF|Information Management Services
AINR|INR Program Administration
AINT|Internet Administration
ALOW|Allowances
AMED|Medical Services|2
AMGT|Management Operations|74
AMTC|Telecommunications Equipment Maintenance
ANET|Communications, Circuits, and Networks
AODE|Employees Abroad
AOMS|Office Management Specialist Issues
AORC|International Organizations and Conferences|11
APCS|Personal Computers
APER|Personnel|2
ASCH|U.S. Sponsored Schools
ASEC|Security|174
ASIG|Inspector General Activities|2
BBSR|Business Services Reporting
BEXP|Trade Expansion and Promotion|2
BMGT|FCS Management Operations|1
BTIO|Trade and Investment Opportunities|1
CASC|Assistance to Citizens|65
CFED|Federal Agency Services
CJAN|Judicial Assistance and Notarial Services
CLOK|Visa Lookout
CMGT|Consular Administration and Management
CPAS|Passports and Citizenship
CVIS|Visas|14
EAGR|Agriculture and Forestry|42
EAID|Foreign Economic Assistance|194
EAIR|Civil Aviation|10
ECON|Economic Conditions|326
ECPS|Communications and Postal Systems|9
EFIN|Financial and Monetary Affairs|111
EFIS|Commercial Fishing and Fish Processing|4
EIND|Industry and Manufacturing|9
EINT|Economic and Commercial Internet|1
EINV|Foreign Investments|43
ELAB|Labor Sector Affairs|22
ELTN|Land Transportation|3
EMIN|Minerals and Metals|3
# subject | handbook | in the 2022 handbook list; not in a 2011 list
ALEO|Low Earth Orbit Satellite Coordination
ASUP|Supplies and Equipment|1
ATRN|Transportation Service|1
ECIN|Economic Integration and Cooperation|9
# subject | unofficial
ENRG|Energy and Power|85
EPET|Petroleum and Natural Gas|54
ESTC|Strategic Trade Controls
ETRD|Foreign Trade|80
ETTC|Trade and Technology Controls|59
EWWT|Waterborne Transportation|2
MARR|Military and Defense Arrangements|117
MASS|Military Assistance and Sales|158
MCAP|Military Capabilities|37
MNUC|Military Nuclear Applications|48
MOPS|Military Operations|213
ODIP|U.S. Diplomatic Representation|3
OEXC|Educational and Cultural Exchange Operations|3
OFDP|Foreign Diplomats and Foreign Missions|4
OIIP|International Information Programs|38
OPDC|Diplomatic Correspondence|1
OPRC|Public Relations and Correspondence|66
OREP|U.S. Congressional Travel|6
OSCI|Science Grants
OTRA|Travel|27
OVIP|Visits and Travel of Prominent Individuals and Leaders|7
PARM|Arms Controls and Disarmament|105
PBTS|National Boundaries, Territories, and Sovereignty|12
PHSA|High Seas Affairs|4
PINS|National Security (in the 1970s Internal Security)|164
PLOS|Law of the Sea
PNAT|National Independence|53
PREF|Refugees|48
PREL|External Political Relations|1412
PROP|Propaganda and Psychological Operations|9
PTER|Terrorists and Terrorism|461
SCUL|Cultural Affairs|24
SENV|Environmental Affairs|15
SHLH|Health
SMIG|Migration|7
SNAR|Narcotics|28
SOCI|Social Conditions|52
TBIO|Biological and Medical Science|10
TINT|Internet Technology|3
TNGD|Engineering Research and Development|1
TPHY|Physical Sciences|2
TRGY|Energy Technology|15
TSPA|Space Activities|7
TSPL|Science and Technology Policy|9
# subject | handbook
PGOV|Internal Governmental Affairs|1422
PHUM|Human Rights|300
PINR|Intelligence|247
# subject | lists of the 1970s | code of the 1970s
AART|Art-in-Embassies Program
AAUD|Audits
ACLM|Claims for Private Personal Property
ACMM|Committees
ACMS|COMSEC Material
ACOM|Departmental Communications
ACOU|Courier Operations
ADTO|Domestic Telecommunications Operations
AFAC|Communications and Records Unit
AFOP|Post Communications Center Operations
ALIB|Library Services
ALTR|Newsletter
APOU|Mail and Pouch
APUB|Publishing, Printing, Distribution
AREC|Commissary and Recreation
AREG|Regulations and Directives
ASAF|Safety
AVCE|Post Voice Communications Facility
AWRD|Awards
BAGB|Agribusiness
BBCP|Business Consultation Program
BENC|Engineering and Construction Services
BFOL|Followup Requests
BLIB|Commercial Libraries
BPUB|Business-Commercial Publications
ECEM|Chemical Industry and Chemical Products
ECRE|Construction, Repair, and Expansion
ECRP|Scheduled Reporting
EEWT|East-West Trade
ELEC|Noncommunications Electrical and Electronic Equipment
EMAE|Machinery and Related Equipment
EMES|Medical, Engineering, and Scientific Equipment
MMOL|Materiel, Ordnance and Logistics
OCON|Conferences and Meetings
PBOR|Boundary and Sovereignty Claims
PFOR|Foreign Policy and Relations
PINT|Internal Political Affairs
SEDU|Education
SHUM|Human Rights
SPOP|Population
SREF|Refugees
SWEL|Public Welfare
# subject | unofficial | code of the 1970s
AINS|Inspections
PEPR|External Political Relations
# subject | observed | code of the 1970s
AFSP
AORG
BBAK
BCRP
BDIS
BGEN
BPRO
BTOP
BTRA
CARR
CDES
CGEN
CPRS
EALR
EGEN
EPAP
ETEL
MILI
MORG
MPOL
OCLR
OGEN
PDEV
PDIP
PGEN
PORG
PORS
SGEN
SOPN
TECH
TGEN
TNUC
# program | unofficial
KACT|Strategic Arms Control Treaties|1
KAWC|Atrocities and War Crimes|10
KBIO|Biological and Toxin Weapons
KCFE|Conventional Forces in Europe
KCIP|Critical Infrastructure Protection|3
KCOM|Chief of Mission
KCOR|Corruption|15
KCRM|Criminal Activity|25
KCRS|Coordinator for Reconstruction and Stabilization|2
KDEM|Democratization|224
KFLO|Family Liaison Office|44
KFLU|Influenza|4
KFRD|Fraud Prevention Programs|3
KGHG|Greenhouse Gas|2
KHIV|HIV/AIDS|3
KHLS|Homeland Security|5
KICC|International Criminal Court
KIDE|Investment Disputes and Expropriations
KIPR|Intellectual Property Rights|2
KIRF|International Religious Freedom|7
KISL|Islamic Issues|45
KJUS|Administration of Justice|29
KMCA|Millennium Challenge Account
KMDR|Media Reaction Reporting|62
KMFO|Multinational Force and Observers
KMPI|Middle East Partnership Initiative
KNAR|Narcotics
KNNP|Nuclear Non-Proliferation|103
KOCI|Children's Issues
KOMC|Export Control of Defense Articles and Services|3
KPAL|Palestinian Affairs|16
KPAO|Public Affairs Office|89
KPKO|Peacekeeping Forces|11
KPRV|Privatization|1
KRAD|Radiation Disasters|2
KSAF|Safety
KSCA|Science Counselors and Attaches|9
KSEP|Special Embassy Program|3
KSPR|Strategic Petroleum Reserve|5
KSTC|Strategic Trade Control|5
KSUM|Summit Meetings
KTBT|Technical Barriers to Trade|1
KTEX|Textiles|1
KTFN|Terrorism Finance Traffic|26
KTIA|Treaties and International Agreements|3
KTIP|Trafficking in Persons
KUNR|United Nations Reform|5
KVPR|Visas Viper
KWBG|West Bank and Gaza|17
KWMN|Women's Issues|32
# program | observed
KAWK
KBCT||2
KBWG
KCSY
KCUL||1
KDEV
KDRG||1
KENV
KFIN||1
KFPC
KGCC
KGCN
KGIC
KHUM||2
KINR||2
KLIG
KMIG
KMRS
KNNC
KPDD
KPLS||2
KPOA
KPRP||7
KPWR
KREC
KRVC
KSAC
KSCI
KSEO
KSTH
KTDB||1
KTER||8
KWCI
KWNN
KWPR||1
# geo | FIPS 10-4
AA|Aruba||AW
AC|Antigua & Barbuda||AG
AE|United Arab Emirates|18
AF|Afghanistan|120
AG|Algeria|1|DZ
AJ|Azerbaijan|3|AZ
AL|Albania|2
AM|Armenia|3
AN|Andorra||AD
AO|Angola
AQ|American Samoa||AS
AR|Argentina|2
AS|Australia|4|AU
AU|Austria|3|AT
AV|Anguilla||AI
AY|Antarctica||AQ
BA|Bahrain|4|BH
BB|Barbados
BC|Botswana|3|BW
BD|Bermuda|1|BM
BE|Belgium|4
BF|Bahamas||BS
BG|Bangladesh|17|BD
BH|Belize|1|BZ
BK|Bosnia||BA
BL|Bolivia||BO
BM|Myanmar|6|MM
BN|Benin||BJ
BO|Belarus||BY
BP|Solomon Islands||SB
BR|Brazil
BT|Bhutan|16
BU|Bulgaria|1|BG
BV|Bouvet Island
BX|Brunei|1|BN
BY|Burundi|2|BI
CA|Canada|3
CB|Cambodia|1|KH
CD|Chad|1|TD
CE|Sri Lanka|17|LK
CF|Congo - Brazzaville|1|CG
CG|Congo - Kinshasa||CD
CH|China|24|CN
CI|Chile||CL
CJ|Cayman Islands||KY
CK|Cocos Islands||CC
CM|Cameroon
CN|Comoros|1|KM
CO|Colombia|1
CQ|Northern Mariana Islands||MP
CS|Costa Rica||CR
CT|Central African Republic|1|CF
CU|Cuba|3
CV|Cape Verde|1
CW|Cook Islands||CK
CY|Cyprus
DA|Denmark|3|DK
DJ|Djibouti|1
DO|Dominica||DM
DR|Dominican Republic||DO
EC|Ecuador
EG|Egypt|23
EI|Ireland||IE
EK|Equatorial Guinea||GQ
EN|Estonia||EE
ER|Eritrea|1
ES|El Salvador||SV
ET|Ethiopia
EZ|Czechia|2|CZ
FG|French Guiana||GF
FI|Finland
FJ|Fiji
FK|Falkland Islands
FM|Micronesia
FO|Faroe Islands|1
FP|French Polynesia||PF
FR|France|14
FS|French Southern Territories||TF
GA|Gambia|1|GM
GB|Gabon|1|GA
GG|Georgia|2|GE
GH|Ghana
GI|Gibraltar
GJ|Grenada||GD
GK|Guernsey||GG
GL|Greenland
GM|Germany|37|DE
GP|Guadeloupe
GQ|Guam||GU
GR|Greece|1
GT|Guatemala
GV|Guinea||GN
GY|Guyana
HA|Haiti||HT
HK|Hong Kong
HM|Heard & McDonald Islands
HO|Honduras|1|HN
HR|Croatia
HU|Hungary
IC|Iceland||IS
ID|Indonesia|9
IM|Isle of Man
IN|India|238
IO|British Indian Ocean Territory
IR|Iran|427
IS|Israel|42|IL
IT|Italy|2
IV|Côte d’Ivoire||CI
IZ|Iraq|720|IQ
JA|Japan|6|JP
JE|Jersey
JM|Jamaica
JO|Jordan|11
KE|Kenya|1
KG|Kyrgyzstan|2
KN|North Korea|7|KP
KR|Kiribati||KI
KS|South Korea|6|KR
KT|Christmas Island||CX
KU|Kuwait|16|KW
KZ|Kazakhstan|1
LA|Laos|2
LE|Lebanon|26|LB
LG|Latvia||LV
LH|Lithuania||LT
LI|Liberia||LR
LO|Slovakia|1|SK
LS|Liechtenstein||LI
LT|Lesotho||LS
LU|Luxembourg
LY|Libya|4
MA|Madagascar||MG
MB|Martinique||MQ
MC|Macao||MO
MD|Moldova
MF|Mayotte||YT
MG|Mongolia||MN
MH|Montserrat||MS
MI|Malawi||MW
MJ|Montenegro||ME
MK|North Macedonia|1
ML|Mali|1
MN|Monaco||MC
MO|Morocco||MA
MP|Mauritius||MU
MR|Mauritania|2
MT|Malta
MU|Oman|3|OM
MV|Maldives|6
MX|Mexico
MY|Malaysia|6
MZ|Mozambique
NC|New Caledonia
NE|Niue||NU
NF|Norfolk Island
NG|Niger|1|NE
NH|Vanuatu||VU
NI|Nigeria|1|NG
NL|Netherlands
NN|Sint Maarten||SX
NO|Norway
NP|Nepal|33
NR|Nauru
NS|Suriname||SR
NU|Nicaragua||NI
NZ|New Zealand
OD|South Sudan||SS
PA|Paraguay|3|PY
PC|Pitcairn||PN
PE|Peru
PK|Pakistan|866
PL|Poland|2
PM|Panama|1|PA
PO|Portugal|2|PT
PP|Papua New Guinea||PG
PS|Palau||PW
PU|Guinea-Bissau||GW
QA|Qatar|8
RE|Réunion
RI|Serbia||RS
RM|Marshall Islands||MH
RN|St. Martin||MF
RO|Romania|1
RP|Philippines||PH
RQ|Puerto Rico||PR
RS|Russia|17|RU
RW|Rwanda|1
SA|Saudi Arabia|21
SB|St. Pierre & Miquelon||PM
SC|St. Kitts & Nevis||KN
SE|Seychelles||SC
SF|South Africa|5|ZA
SG|Senegal|1|SN
SH|St. Helena
SI|Slovenia
SL|Sierra Leone
SM|San Marino|1
SN|Singapore|1|SG
SO|Somalia|4
SP|Spain|1|ES
ST|St. Lucia||LC
SU|Sudan|6|SD
SW|Sweden|2|SE
SX|South Georgia & South Sandwich Islands||GS
SY|Syria|30
SZ|Switzerland||CH
TB|St. Barthélemy||BL
TD|Trinidad & Tobago||TT
TH|Thailand|5
TI|Tajikistan|1|TJ
TK|Turks & Caicos Islands|1|TC
TL|Tokelau||TK
TN|Tonga||TO
TO|Togo|1|TG
TP|São Tomé & Príncipe||ST
TS|Tunisia||TN
TT|Timor-Leste||TL
TU|Türkiye|61|TR
TV|Tuvalu
TW|Taiwan
TX|Turkmenistan|5|TM
TZ|Tanzania
UC|Curaçao||CW
UG|Uganda
UK|United Kingdom|19|GB
UP|Ukraine|1|UA
US|United States|12
UV|Burkina Faso|1|BF
UY|Uruguay
UZ|Uzbekistan|1
VC|St. Vincent & Grenadines
VE|Venezuela
VI|British Virgin Islands||VG
VM|Vietnam|2|VN
VQ|U.S. Virgin Islands||VI
VT|Vatican City||VA
WA|Namibia|3|NA
WF|Wallis & Futuna
WI|Western Sahara||EH
WS|Samoa
WZ|Eswatini||SZ
YM|Yemen|5|YE
ZA|Zambia||ZM
ZI|Zimbabwe|1|ZW
# geo | unofficial
GZ|Gaza Strip
KV|Kosovo
PF|Paracel Islands
PG|Spratly Islands
SV|Svalbard
WE|West Bank
# geo | unofficial | until 2010, as in 09CURACAO56; FIPS 10-4 had NT
NA|Netherlands Antilles|1
NT|Netherlands Antilles
# geo | unofficial | from 2006, as in 08BELGRADE1270 and 07PODGORICA159; FIPS 10-4 has RI and MJ
MW|Montenegro
SR|Serbia
# geo | unofficial | region or historic code
UR|Soviet Union|3
XA|Africa (region)|2
XF|Middle East / Persian Gulf (region)|15
YO|Yugoslavia
# geo | lists of the 1970s | region
XB|Asia|1
XC|Southeast Asia
XD|South Asia|3
XE|Far East
XG|Europe
XH|Eastern Europe
XI|North Africa
XJ|Africa south of the Sahara
XK|Central America
XL|Caribbean|3
XM|Latin America
XN|Atlantic Ocean
XO|Indian Ocean|1
XP|Pacific Ocean
XQ|Arctic Ocean
XR|South America
XS|North America
XT|Western Europe
XU|Australasia|1
XV|Antarctica
XW|East Africa
XX|Worldwide
XY|West Africa
XZ|Scandinavia
# geo | observed | region or historic code
OF||3
UE||1
YI||1
YU
ZF||1
ZL
ZP||4
ZR||2
# geo | observed
RU||5
# organization | observed
AAA
AAI
ABA
ABC
ABMC
ACTU
ADB-1
ADPSEC
AEDF
AFDF
AFP
AKB
AL||2
AL-1
ALIA
ALP
AMAX
AMOCO
AP
APAG
APCAC
ARCO
ARDE
AU-1
AUCCTU
AVENSA
BASC
BDC
BENDIX
BOS
BP-1
BQG
CAA
CAPC
CBC
CBS
CCC-1
CCC-3
CCD
CCUS
CDG||1
CDI
CEAC
CEC
CEP
CIL
CIME
CIP
CIPEC
COM
COMECON
COMIBOL
CONDECA
CONOCO
CONTRIB
COSEP
CPC
CRS
CSTP
CTM
CWS
DC
DCI
DJP
DPC
DPP
DPR
EAL
EALG
ECA
ECDC
ECG
EDRC
EDU
ELF
EP
EPC
ESDI
FAPC
FAPLA
FCIA
FDN
FDR
FPC
FSCADP
FTUI
GM-1
GREENS
GULF
HCOPIL
HKA
IACI
IACW
IAF
IAII
IAJC
IBC
IBPCA
IBPCT
IBWM
ICAF
ICMC
ICO-1
IIC
IJO
ILA
IMC
IMH
INPFC
INRA
INT
IOLM
IOVW
IPDC
IRC
IRC-2
IRC-3
ISCON
ISTA
IWBC
IWC-1
IWC-2||1
IWSG
IYC
JAT
JCIC
JDL
JLP
KOC
KPNLF
LAB
LLTE
MAB
MAS
MCG
MCLRS
MEA
MIR
MPEAA
NACB
NAMSA
NASCO
NBC
NBCCA
NBS
NDR
NEB
NGA||1
NIAG
NICSMA
NIDA
NKDP
NNPC
NPC
NPFSC
NPG
NRC-5
NTT
NUC
NWC
OATU
OMSN
ORIT-ICFTU
PAC
PAIGH
PAL
PARCA
PBEIST
PBOS
PBS
PCC
PCI
PDC
PHALANAGE PARTY
PHS
PIA
PJC
PKFK
PLA
PLN
PNDC
PNP
PPD
PPP
PSD
PSI
PUAS
RDP
RRB
SCC
SCEPC
SDFCU
SMI
SSOD
SVC
TDB
TGC
THY
TNC
UANC
UCD
UIL
UMOA
UNAUS
UNBRO
UNCHC
UNCRED
UNCRIME
UNETPSA
UNHRC
UNHRC-2
UNIDCP
UNO
UNTAT
UNTER
UNTFSA
UNTNC
UPD
USEGJC
USEM
USINJC
USIRJC
USISJC
USSAEC
VFW
WEO
WFC-2
WHC
WJC
WPO
# organization | lists of the 1970s | code of the 1970s
C-20|Committee of 20 for International Monetary Reform
CAB|Civil Aviation Board
CENTO|Central Treaty Organization
ECAFE|Economic Commission for Asia and the Far East
ECLA|Economic Commission for Latin America
G-10|Group of Ten
ICEM|Intergovernmental Committee for European Migration
ICJU|International Commission of Jurists
ICNAF|International Commission for the Northwest Atlantic Fisheries
IMCO|Intergovernmental Maritime Consultative Organization
ISVS|International Secretariat for Volunteer Services
JCC|Joint Commercial Commissions
LAFTA|Latin American Free Trade Association
SEATO|Southeast Asia Treaty Organization
UNPOC|UN Population Commission
UNSDC|UN Social Development Commission
UNSTC|UN Statistical Commission
UNV|UN Volunteers
USTS|U.S. Travel Service
XMB|Export-Import Bank
# organization | unofficial
AAFLI|Asian-American Free Labor Institute
AALC|African-American Labor Center
ACABQ|UN Advisory Committee on Administrative and Budgetary Questions
ACDA|Arms Control and Disarmament Agency
ADB|Asian Development Bank
ADF|African Development Fund
AEC|Atomic Energy Commission
AER LINGUS|Aer Lingus
AEROFLOT|Aeroflot
AEROLINEAS ARGENTINAS|Aerolineas Argentinas
AEROPERU|Aeroperu
AFDB|African Development Bank
AFL-CIO|American Federation of Labor and Congress of Industrial Organizations
AFSA|American Foreign Service Association
AGR|Department of Agriculture
AI|Amnesty International
AID|Agency for International Development|2
AIFLD|American Institute for Free Labor Development
APEC|Asia-Pacific Economic Cooperation
Alitalia|Alitalia
AMAL|Amal Movement
AMCHAMS|American Chambers of Commerce
ANC|African National Congress
ANZUS|Australia-New Zealand-US treaty
APECO|Asia-Pacific Economic Cooperation
ARAMCO|Arabian American Oil Company
ARC|American Red Cross
ARENA|Nationalist Republican Alliance
ARF|ASEAN Regional Forum
ARIANA|Ariana Afghan Airlines
ASALA|Armenian Secret Army for the Liberation of Armenia
ASEAN|Association of Southeast Asian Nations|3
ASPAC|Asian and Pacific Council
AT&T|American Telephone and Telegraph Company
ATA|Antiterrorism Assistance
AUB|American University of Beirut
AVIANCA|Avianca
BA'ATH|Ba'ath Party|6
BBC|British Broadcasting Corporation
BBG|Broadcasting Board of Governors
BIE|Bureau of International Expositions
BIS|Bank for International Settlements
BLS|Bureau of Labor Statistics
BP|British Petroleum
Bundesbank|Deutsche Bundesbank
BWIA|British West Indies Airways
CAAC|Civil Aviation Administration of China
CACM|Central American Common Market
CARE|Cooperative for Assistance and Relief Everywhere
CCIR|International Radio Consultative Committee
CCITT|International Telegraph and Telephone Consultative Committee
CCMS|Committee on the Challenges of Modern Society
CCNAA|Coordination Council for North American Affairs
CDB|Caribbean Development Bank
CDC|Centers for Disease Control and Prevention
CDU|Christian Democratic Union
CEA|Council of Economic Advisers
CEMA|Council for Mutual Economic Assistance
CEQ|Council on Environmental Quality
CIA|Central Intelligence Agency
CIEC|Conference on International Economic Cooperation
CIS|Commonwealth of Independent States
CITEL|Inter-American Telecommunication Commission
CITIBANK|Citibank
COCOM|Coordinating Committee for Multilateral Export Controls
COE|Council of Europe
CSCE|Conference on Security and Cooperation in Europe
Colombo Plan|Colombo Plan
COPUOS|UN Committee on the Peaceful Uses of Outer Space
CPSU|Communist Party of the Soviet Union
CSIS|Center for Strategic and International Studies
CSU|Christian Social Union
CWC|Chemical Weapons Convention|2
DAC|Development Assistance Committee
DCA|Defense Communications Agency
DEA|Drug Enforcement Administration
DHS|Department of Homeland Security
DIA|Defense Intelligence Agency
DOD|Department of Defense
DOE|Department of Energy
DOT|Department of Transportation
EAC|East African Community
EAPC|Euro-Atlantic Partnership Council
EBRD|European Bank for Reconstruction and Development
ECAC|European Civil Aviation Conference
ECE|Economic Commission for Europe
ECLAC|Economic Commission for Latin America and the Caribbean
ECMT|European Conference of Ministers of Transport
ECOSOC|Economic and Social Council
ECOWAS|Economic Community of West African States
ECWA|Economic Commission for Western Asia
ED|Department of Education
EDC|Export Development Corporation
EEC|European Economic Community
EEOC|Equal Employment Opportunity Commission
EFTA|European Free Trade Association
EL AL|El Al Israel Airlines
ELN|National Liberation Army
EPA|Environmental Protection Agency
ESA|European Space Agency
ESCAP|Economic and Social Commission for Asia and the Pacific
ETA|Basque Fatherland and Freedom
EUCOM|U.S. European Command
EUN|European Union|4
EUROCONTROL|European Organization for the Safety of Air Navigation
EXIM|Export-Import Bank
FAA|Federal Aviation Administration
FAO|Food and Agriculture Organization
FARC|Revolutionary Armed Forces of Colombia
FAS|Foreign Agricultural Service
FBI|Federal Bureau of Investigation
FBIS|Foreign Broadcast Information Service
FCC|Federal Communications Commission|1
FCSC|Foreign Claims Settlement Commission
FDA|Food and Drug Administration
FDIC|Federal Deposit Insurance Corporation
FEMA|Federal Emergency Management Agency
FHWA|Federal Highway Administration
FINNAIR|Finnair
FLN|National Liberation Front
FMC|Federal Maritime Commission
FMLN|Farabundo Marti National Liberation Front
FNLA|National Front for the Liberation of Angola
FRB|Federal Reserve Board
FRELIMO|Mozambique Liberation Front
FSLN|Sandinista National Liberation Front
FTC|Federal Trade Commission
FWS|Fish and Wildlife Service
G-77|Group of 77
G-8|Group of Eight
GAO|General Accounting Office
GATT|General Agreement on Tariffs and Trade
GCC|Gulf Cooperation Council
General Motors|General Motors
GPO|Government Printing Office
GSA|General Services Administration
HHS|Department of Health and Human Services
HUD|Department of Housing and Urban Development
IA-ECOSOC|Inter-American Economic and Social Council
IADB|Inter-American Development Bank
IAEA|International Atomic Energy Agency|7
IAHRC|Inter-American Human Rights Commission
IARC|International Agency for Research on Cancer
IATA|International Air Transport Association
IATTC|Inter-American Tropical Tuna Commission
IBM|International Business Machines
IBRD|International Bank for Reconstruction and Development
IBWC|International Boundary and Water Commission
ICAC|International Cotton Advisory Committee
ICAO|International Civil Aviation Organization
ICBL|International Campaign to Ban Landmines
ICC|International Chamber of Commerce
ICCAT|International Commission for the Conservation of Atlantic Tunas
ICCROM|International Centre for the Study of the Preservation and Restoration of Cultural Property
ICCS|International Commission of Control and Supervision
ICES|International Council for the Exploration of the Sea
ICFTU|International Confederation of Free Trade Unions
ICJ|International Court of Justice
ICO|International Coffee Organization
ICRC|International Committee of the Red Cross|3
ICSC|International Civil Service Commission
ICTR|International Criminal Tribunal for Rwanda
ICTY|International Criminal Tribunal for the former Yugoslavia
IDA|International Development Association
IDB|Inter-American Development Bank
IEA|International Energy Agency
IFAD|International Fund for Agricultural Development
IFC|International Finance Corporation
IFRB|International Frequency Registration Board
IFRC|International Federation of Red Cross and Red Crescent Societies
IHB|International Hydrographic Bureau
IICA|Inter-American Institute for Cooperation on Agriculture
IJC|International Joint Commission
ILC|International Law Commission
ILO|International Labor Organization
ILZSG|International Lead and Zinc Study Group
IMF|International Monetary Fund|2
IMO|International Maritime Organization
INCB|International Narcotics Control Board
INF|Intermediate-Range Nuclear Forces Treaty
INFCE|International Nuclear Fuel Cycle Evaluation
INMARSAT|International Maritime Satellite Organization
INRO|International Natural Rubber Organization
INS|Immigration and Naturalization Service
INTELSAT|International Telecommunications Satellite Organization
INTERPOL|International Criminal Police Organization
IOC|Intergovernmental Oceanographic Commission
IOM|International Organization for Migration
IPHC|International Pacific Halibut Commission
IPU|Inter-Parliamentary Union
IRA|Irish Republican Army
IREX|International Research and Exchanges Board
IRS|Internal Revenue Service
IRSG|International Rubber Study Group
ISO|International Organization for Standardization
ITC|International Trade Center
ITT|International Telephone and Telegraph Corporation
ITTO|International Tropical Timber Organization
ITU|International Telecommunication Union|1
IUCNNR|International Union for Conservation of Nature and Natural Resources
JAL|Japan Air Lines
JUS|Department of Justice
KAL|Korean Air Lines
KANU|Kenya African National Union
KGB|Committee for State Security
KLM|KLM Royal Dutch Airlines
KMT|Kuomintang
LBAR|Department of Labor
LDP|Liberal Democratic Party
LOC|Library of Congress
LOT|LOT Polish Airlines
MARAD|Maritime Administration
MBFR|Mutual and Balanced Force Reductions
MFO|Multinational Force and Observers
MINURSO|UN Mission for the Referendum in Western Sahara
MNLF|Moro National Liberation Front
MONUC|UN Organization Mission in the Democratic Republic of the Congo
MPLA|Popular Movement for the Liberation of Angola
MTCRE|Missile Technology Control Regime|6
MTN|Multilateral Trade Negotiations
NAA|North Atlantic Assembly
NAC|North Atlantic Council
NAFO|Northwest Atlantic Fisheries Organization
NAS|National Academy of Sciences
NASA|National Aeronautics and Space Administration
NATO|North Atlantic Treaty Organization|14
NDU|National Defense University
NIH|National Institutes of Health
NIOC|National Iranian Oil Company
NMFS|National Marine Fisheries Service
NOAA|National Oceanic and Atmospheric Administration
NSA|National Security Agency
NSC|National Security Council
NSF|National Science Foundation
NTIA|National Telecommunications and Information Administration
NTIS|National Technical Information Service
NTSB|National Transportation Safety Board
OAPEC|Organization of Arab Petroleum Exporting Countries
OAS|Organization of American States
OAU|Organization of African Unity
OECD|Organization for Economic Cooperation and Development
OECS|Organization of Eastern Caribbean States
OIC-2|Organization of the Islamic Conference
OIE|World Organization for Animal Health
OMB|Office of Management and Budget
OPEC|Organization of Petroleum Exporting Countries
OPIC|Overseas Private Investment Corporation|3
OPM|Office of Personnel Management
ORIT|Inter-American Regional Organization of Workers
OSCE|Organization for Security and Cooperation in Europe
OSHA|Occupational Safety and Health Administration
OSIA|On-Site Inspection Agency
OVP|Office of the Vice President
PAHO|Pan American Health Organization
PAN|National Action Party
PEMEX|Petroleos Mexicanos
PETROBRAS|Petroleo Brasileiro
PFLP|Popular Front for the Liberation of Palestine
PFP|Partnership for Peace
Phalange Party|Phalange Party
PIARC|Permanent International Association of Road Congresses
PICES|North Pacific Marine Science Organization
PLO|Palestine Liberation Organization|1
PNC|Palestine National Council
PRI|Institutional Revolutionary Party
PSOE|Spanish Socialist Workers' Party
QANTAS|Qantas
RENAMO|Mozambican National Resistance
RFE|Radio Free Europe
RL|Radio Liberty
SAARC|South Asian Association for Regional Cooperation|4
SALT|Strategic Arms Limitation Talks
SAS|Scandinavian Airlines System
SBA|Small Business Administration
SEC|Securities and Exchange Commission
SELA|Latin American Economic System
SFOR|Stabilization Force
SOCINT|Socialist International
SPC|South Pacific Commission
SPD|Social Democratic Party
SPF|South Pacific Forum
SPLA|Sudan People's Liberation Army
SPLM|Sudan People's Liberation Movement
SSA|Social Security Administration
START|Strategic Arms Reduction Treaty
STAT|Department of State
SWAPO|South West Africa People's Organization
TAPLINE|Trans-Arabian Pipeline Company
TPLF|Tigray People's Liberation Front
TRSY|Department of the Treasury
TUAC|Trade Union Advisory Committee
TUC|Trades Union Congress
TVA|Tennessee Valley Authority
UAW|United Auto Workers
UDEAC|Central African Customs and Economic Union
UMNO|United Malays National Organization
UN|United Nations|36
UNAMSIL|UN Mission in Sierra Leone
UNC|United Nations Command
UNCHS|UN Center for Human Settlements
UNCITRAL|UN Commission on International Trade Law
UNCND|UN Commission on Narcotic Drugs
UNCSD|UN Commission on Sustainable Development
UNCSW|UN Commission on the Status of Women
UNCTAD|UN Conference on Trade and Development
UNDC|UN Disarmament Commission
UNDOF|UN Disengagement Observer Force
UNDP|UN Development Program|1
UNDRO|UN Disaster Relief Office
UNEF|UN Emergency Force
UNEP|UN Environment Program
UNESCO|UN Educational, Scientific and Cultural Organization|1
UNFDAC|UN Fund for Drug Abuse Control
UNFICYP|UN Peacekeeping Force in Cyprus
UNFPA|UN Population Fund
UNGA|UN General Assembly|16
UNGA/C-1|UN General Assembly, First Committee
UNGA/C-2|UN General Assembly, Second Committee
UNGA/C-3|UN General Assembly, Third Committee
UNGA/C-4|UN General Assembly, Fourth Committee
UNGA/C-5|UN General Assembly, Fifth Committee
UNGA/C-6|UN General Assembly, Sixth Committee
UNGA/SPC|UN General Assembly, Special Political Committee
UNGOMAP|UN Good Offices Mission in Afghanistan and Pakistan
UNHCR|UN High Commissioner for Refugees|10
UNHRC-1|UN Human Rights Commission|1
UNICEF|UN Children's Fund
UNIDO|UN Industrial Development Organization
UNIDROIT|International Institute for the Unification of Private Law
UNIFIL|UN Interim Force in Lebanon
UNIKOM|UN Iraq-Kuwait Observation Mission
UNITA|National Union for the Total Independence of Angola
UNITAR|UN Institute for Training and Research
UNMEE|UN Mission in Ethiopia and Eritrea
UNMIBH|UN Mission in Bosnia and Herzegovina
UNMIK|UN Mission in Kosovo
UNMOGIP|UN Military Observer Group in India and Pakistan
UNMOP|UN Mission of Observers in Prevlaka
UNOMIG|UN Observer Mission in Georgia
UNPOP|UN Population Commission
UNPUOS|UN Committee on the Peaceful Uses of Outer Space
UNRWA|UN Relief and Works Agency
UNSC|UN Security Council|13
UNSCEAR|UN Scientific Committee on the Effects of Atomic Radiation
UNTC|UN Trusteeship Council
UNTSO|UN Truce Supervision Organization
UPI|United Press International
UPOV|International Union for the Protection of New Varieties of Plants
UPU|Universal Postal Union
USGS|U.S. Geological Survey
USIA|U.S. Information Agency
USIS|U.S. Information Service
USNRC|U.S. Nuclear Regulatory Commission
USPS|U.S. Postal Service
USSS|U.S. Secret Service
USTR|U.S. Trade Representative|1
USTTA|U.S. Travel and Tourism Administration
VA|Department of Veterans Affairs
VARIG|Varig
VIASA|Viasa
VOA|Voice of America
WARC|World Administrative Radio Conference
WCC|World Council of Churches
WCL|World Confederation of Labor
WEU|Western European Union
WFP|World Food Program
WFTU|World Federation of Trade Unions
WHO|World Health Organization|1
WILPF|Women's International League for Peace and Freedom
WIPO|World Intellectual Property Organization
WMO|World Meteorological Organization
WTO|World Trade Organization (earlier World Tourism Organization, in 1974 the Warsaw Pact; WTRO seen for trade)
WTRO|World Trade Organization
YPFB|Yacimientos Petroliferos Fiscales Bolivianos
ZANU|Zimbabwe African National Union
ZANU-PF|Zimbabwe African National Union - Patriotic Front
ZAPU|Zimbabwe African People's Union
# other | observed | free-text term seen on TAGS lines; not a code
CONSULAR AFFAIRS
COUNTER TERRORISM
COUNTERTERRORISM
COUNTRY CLEARANCE
DOMESTIC POLITICS
ECONOMIC AFFAIRS
ECONOMY AND FINANCE
FOREIGN POL
GAZA DISENGAGEMENT
GLOBAL DEFENSE
GOI EXTERNAL
HUMAN RIGHTS
IRAQI FREEDOM
ISRAELI PALESTINIAN AFFAIRS
ITALIAN POLITICS
ITALY NATIONAL ELECTIONS
MEDIA REACTION
MEDIA REACTION REPORT
POL
POLITICAL PARTIES
SIPDIS
TIP IN TURKEY
USEU BRUSSELS
`;
