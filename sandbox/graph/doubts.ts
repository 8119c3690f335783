/**
 * Every choice that Microsoft's documentation leaves open, in one place: what is asked, the values it can take (the first
 * is the default) and why that one is. A client has to work under each value.
 */
import * as v from 'valibot';

type Choice = string | number;

function doubt<const Values extends readonly [Choice, ...Choice[]]>(values: Values, question: string, reason: string) {
  return v.pipe(v.optional(v.picklist(values), values[0]), v.metadata({ question, reason, values }));
}

const schema = v.strictObject({
  // Sessions
  deadSessionStatus: doubt(
    [404, 400],
    'Status of a call with the id of a session that is over',
    'The Excel overview says 404; the order of an early list of codes suggests 400.',
  ),
  deadSessionCode: doubt(
    ['invalidSessionReCreatable', 'none'],
    'Second-level code of such an answer',
    'The error guide names the code; reports show 404s without any second-level code.',
  ),
  unknownSessionId: doubt(
    ['as-over', 'bad-request'],
    'An id that never was one',
    'The service forgets sessions, so it cannot tell an invented id from an old one.',
  ),
  sessionOfAnotherPerson: doubt(
    ['as-over', 'forbidden'],
    "A living session, used with somebody else's token",
    'What an id is bound to is undocumented; the quiet answer gives nothing away.',
  ),
  sessionOfAnotherItem: doubt(
    ['as-over', 'bad-request'],
    'A living session, used on another workbook',
    'Undocumented; a session lives inside the server copy of one workbook, elsewhere it does not exist.',
  ),
  missingSessionHeader: doubt(
    ['UnknownError', 'badRequestUncategorized'],
    'Code of the 400 when refreshSession or closeSession comes without workbook-session-id',
    'UnknownError with an empty message is what callers report for closeSession.',
  ),
  secondClose: doubt(
    ['as-over', 'no-content'],
    'closeSession on a session that was closed or idled out',
    'Undocumented; clients in production swallow an error here, so there seems to be one.',
  ),
  plainCallProlongs: doubt(
    ['yes', 'no'],
    'Whether any sessionful call starts the idle time anew, or refreshSession only',
    'Follows from the word inactivity; well-known clients rely on it.',
  ),
  failedCallProlongs: doubt(
    ['no', 'yes'],
    'Whether a sessionful call that failed starts the idle time anew',
    'Undocumented; the stricter reading is the default.',
  ),
  readOnlyFile: doubt(
    ['temporary-only', 'refused', 'any-mode'],
    'Which sessions a person with read access only may start',
    'A non-persistent session leaves the file untouched; no document says whether it may be had.',
  ),
  // Bodies of the three calls
  missingPersistChanges: doubt(
    ['refused', 'true', 'false'],
    'createSession without persistChanges',
    'The metadata says the parameter is not nullable.',
  ),
  textPersistChanges: doubt(
    ['refused', 'accepted'],
    'persistChanges given as "true" or "false" in quotes',
    'The beta page types it string, the metadata of both versions Boolean.',
  ),
  unknownParameter: doubt(
    ['refused', 'ignored'],
    'A property beside persistChanges',
    'An OData action has only the parameters it declares.',
  ),
  wrongContentType: doubt(
    ['refused', 'ignored'],
    'A body that is not announced as application/json',
    'Undocumented; 415 is not among the documented statuses, so the refusal is 400.',
  ),
  nullBody: doubt(
    ['accepted', 'refused'],
    'JSON null as body of refreshSession and closeSession',
    'A client in use sends it; a call without parameters needs no body.',
  ),
  bodyOfRefreshAndClose: doubt(
    ['parsed', 'ignored'],
    'A body of refreshSession or closeSession that is no JSON object',
    'Undocumented; parsing is the stricter choice.',
  ),
  // Long-running start
  acceptedUnasked: doubt(
    ['never', 'when-armed', 'while-another-lives'],
    'Whether createSession can answer 202 without Prefer: respond-async',
    'Documented only with Prefer; one report saw it while an older session of the file was alive.',
  ),
  acceptedBody: doubt(['empty', 'braces'], 'Body of the 202', 'Called empty in the text, shown as {} in the sample.'),
  operationAddresses: doubt(
    ['as-sampled', 'as-called'],
    'Version in Location and resourceLocation',
    "Microsoft's samples point Location at v1.0 and resourceLocation at beta, with the session id in a query.",
  ),
  operationStatusNames: doubt(
    ['metadata', 'resource-page'],
    'notStarted, running, succeeded, failed, or NotStarted, Running, Completed, Failed',
    'The metadata and the resource page differ; samples follow the metadata.',
  ),
  operationLife: doubt(
    ['unlimited', 'five-minutes'],
    'How long an operation stays readable after its end',
    'Undocumented; a limit would only be a guess.',
  ),
  // Errors
  topLevelCode: doubt(
    ['current', 'early', 'deepest'],
    'What stands in error.code',
    'The current page binds it to the status; real answers often repeat the deepest code there.',
  ),
  innerErrorSpelling: doubt(
    ['innerError', 'innererror'],
    'Name of the inner object',
    'OneDrive writes it in small letters.',
  ),
  unknownAddressStatus: doubt(
    [404, 400],
    'Status for an address that does not exist',
    'The page of codes gives 404 for what is not found; OData parsers answer 400 for an unknown segment.',
  ),
  noRightStatus: doubt(
    [403, 404],
    'An item that exists but that the caller may not see',
    'The shares page says 403; SharePoint is known to hide things behind 404.',
  ),
  // Who may
  filesReadWriteInLibrary: doubt(
    ['enough', 'refused-for-workbooks', 'refused'],
    "Whether the scope Files.ReadWrite reaches a library or somebody else's file",
    'The scope is described by the files of the signed-in user, but documented as the least privilege for sessions.',
  ),
  appOnly: doubt(
    ['refused', 'accepted'],
    'A token without a person',
    'Documented as unsupported; one report agrees, one production system gets through.',
  ),
  personalAccount: doubt(
    ['access-denied', 'invalid-edit-session'],
    'A personal account that asks for a session',
    'Documented as unsupported; reports show 403 in v1.0 and DeploymentInvalidEditSession in beta.',
  ),
  // Files
  oldFormat: doubt(
    ['wac-access-denied', 'unsupported-workbook'],
    'createSession on an .xls file',
    'Reported as 403 about a WAC access token; the codes page would suggest unsupportedWorkbook.',
  ),
  otherFile: doubt(
    ['unsupported-workbook', 'bad-request'],
    'createSession on a file that is no workbook',
    'Undocumented; the nearest code is that of an unsupported workbook.',
  ),
  startByPath: doubt(
    ['works', 'wac-access-denied'],
    'createSession on an item addressed by its path',
    'Documented as working; PnPjs and others report 403 about a WAC access token.',
  ),
  eTagAfterSaving: doubt(
    ['after-20-seconds', 'at-once', 'never'],
    'When the eTag of an item changes after a session saved into it',
    'Undocumented; people find the new content about 20 seconds after the session.',
  ),
  plainFileAddress: doubt(
    ['accepted', 'refused'],
    'A plain file address, not a sharing link, at /shares',
    'Common practice, but the page speaks of sharing addresses only.',
  ),
  rawSpacesInShares: doubt(
    ['accepted', 'refused'],
    'An address with raw spaces inside the shares token',
    'Excel on the desktop gives such addresses; how the service takes them is undocumented.',
  ),
  linkWithoutPrefer: doubt(
    ['opens', 'refused'],
    'A sharing link that was not redeemed yet, without a Prefer header',
    'The page calls the header optional.',
  ),
  // App folder
  eTagOnUpload: doubt(
    ['obeyed', 'ignored'],
    'If-Match on PUT content',
    'Documented for update, move and delete; the page of this call does not list it.',
  ),
  replaceStatus: doubt([200, 201], 'Status of a PUT that replaced a file', 'Usual is 200; both samples show 201.'),
  noDriveStatus: doubt([404, 403], 'A person without a OneDrive', 'Which of the two is undocumented.'),
  readOnlyAppFolder: doubt(
    [403, 404],
    'A read-only token and an app folder that does not exist yet',
    'The page says one of the two.',
  ),
  firstWriteCreatesFolder: doubt(
    ['yes', 'no'],
    'Whether a first access by another verb than GET creates the app folder',
    'The page says any access; one report needed a GET first.',
  ),
  // What a browser may read and send
  locationReadable: doubt(['yes', 'no'], 'Location exposed by CORS', 'In the lists captured lately.'),
  retryAfterReadable: doubt(['yes', 'no'], 'Retry-After exposed by CORS', 'In recent lists; missing in a 2022 report.'),
  wwwAuthenticateReadable: doubt(['yes', 'no'], 'WWW-Authenticate exposed by CORS', 'In the lists captured lately.'),
  allowedHeaders: doubt(
    ['as-asked', 'listed'],
    'Access-Control-Allow-Headers of a preflight',
    'Never captured; no report of a refused header was found.',
  ),
});

export type DoubtSettings = v.InferOutput<typeof schema>;

export interface Doubts {
  readonly current: DoubtSettings;
  /** Throws a ValiError for a name or value that is not in the list. */
  set(name: string, value: unknown): void;
  reset(): void;
  /** The whole list for people: question, values, reason, and what is set. */
  list(): readonly DoubtDescription[];
}

export interface DoubtDescription {
  readonly name: string;
  readonly question: string;
  readonly reason: string;
  readonly values: readonly Choice[];
  readonly current: Choice;
}

export function createDoubts(): Doubts {
  let settings = v.parse(schema, {});
  return {
    get current() {
      return settings;
    },
    set: (name, value) => {
      settings = v.parse(schema, { ...settings, [name]: value });
    },
    reset: () => {
      settings = v.parse(schema, {});
    },
    list: () => {
      const current = new Map<string, Choice>(Object.entries(settings));
      return Object.entries(schema.entries).map(([name, entry]) => {
        const { question, reason, values } = v.getMetadata(entry);
        return { name, question, reason, values, current: current.get(name) ?? values[0] };
      });
    },
  };
}
