/** One of Entra's numbered errors, with the OAuth words it travels under. */
export interface AadstsEntry {
  /** The OAuth `error` sent back to the app by the authorize endpoint. */
  readonly error: string;
  /** Where the token endpoint uses another word. */
  readonly tokenError?: string;
  readonly text: string;
  readonly suberror?: string;
  /** HTTP status at the token endpoint; 400 unless told. */
  readonly status?: number;
  /** True: Entra shows it on its own page, and the app never hears of it. */
  readonly staysOnPage?: true;
}

/**
 * Numbers and meanings: learn.microsoft.com/entra/identity-platform/reference-error-codes. The wording is ours; programs
 * must not read it anyway.
 */
export const aadsts: Readonly<Record<number, AadstsEntry>> = {
  16000: { error: 'interaction_required', text: 'Several accounts are signed in; one has to be selected.' },
  50011: {
    error: 'invalid_request',
    text: 'The redirect URI in the request does not match the redirect URIs configured for the application.',
    staysOnPage: true,
  },
  50020: {
    error: 'invalid_grant',
    text: 'The account from the identity provider does not exist in the tenant and cannot access the application. Sign in with a different account.',
    staysOnPage: true,
  },
  50034: { error: 'invalid_grant', text: 'The account does not exist in any directory here.', staysOnPage: true },
  50057: { error: 'invalid_grant', text: 'The user account is disabled.' },
  50058: { error: 'login_required', text: 'A silent sign-in request was sent, but no user is signed in.' },
  50076: {
    error: 'interaction_required',
    text: 'Because of a configuration change by your administrator, or because you moved to a new location, you must use multi-factor authentication.',
    suberror: 'basic_action',
  },
  50079: {
    error: 'interaction_required',
    text: 'Because of a configuration change by your administrator, you must enroll in multi-factor authentication.',
    suberror: 'basic_action',
  },
  50105: { error: 'invalid_grant', text: 'The signed-in user is not assigned to a role for the application.' },
  50126: { error: 'invalid_grant', text: 'Your account or password is incorrect.', staysOnPage: true },
  50173: {
    error: 'invalid_grant',
    text: 'The grant was revoked; a fresh sign-in is needed. The user might have changed or reset the password.',
    suberror: 'bad_token',
  },
  50194: {
    error: 'invalid_request',
    text: 'The application is not configured as multi-tenant; the /common and /organizations endpoints are not supported for it.',
  },
  50196: { error: 'invalid_grant', text: 'The server ended the operation because the client repeats it in a loop.' },
  53000: {
    error: 'invalid_grant',
    text: 'The device is not in the required state: compliant.',
    suberror: 'message_only',
  },
  53001: {
    error: 'invalid_grant',
    text: 'The device is not domain joined, as policy requires.',
    suberror: 'message_only',
  },
  53002: {
    error: 'invalid_grant',
    text: 'The app is not an approved app for Conditional Access.',
    suberror: 'message_only',
  },
  53003: {
    error: 'invalid_grant',
    text: 'Access has been blocked by Conditional Access policies.',
    suberror: 'message_only',
  },
  54005: { error: 'invalid_grant', text: 'The authorization code was already redeemed.' },
  65001: {
    error: 'consent_required',
    tokenError: 'invalid_grant',
    text: 'The user or administrator has not consented to use the application with the scopes asked for.',
    suberror: 'consent_required',
  },
  65004: { error: 'access_denied', text: 'The user declined to consent to access the application.' },
  70000: { error: 'invalid_grant', text: 'The provided grant is not valid or malformed.' },
  70003: { error: 'unsupported_grant_type', text: 'The grant type is not supported.' },
  70005: { error: 'unsupported_response_type', text: 'The response type is not supported.' },
  70007: { error: 'invalid_request', text: 'The response mode is not supported for this request.' },
  70008: { error: 'invalid_grant', text: 'The provided authorization code or refresh token has expired.' },
  70011: { error: 'invalid_scope', text: 'The provided value for the input parameter "scope" is not valid.' },
  70043: { error: 'invalid_grant', text: 'The refresh token has expired because of sign-in frequency checks.' },
  90002: { error: 'invalid_tenant', text: 'The tenant was not found.', staysOnPage: true },
  90033: { error: 'temporarily_unavailable', text: 'The service is temporarily unavailable.', status: 503 },
  90055: { error: 'temporarily_unavailable', text: 'There are too many requests.', status: 429 },
  90094: {
    error: 'access_denied',
    tokenError: 'invalid_grant',
    text: 'An administrator has to consent to the scopes.',
  },
  90095: { error: 'access_denied', tokenError: 'invalid_grant', text: 'Approval was requested from an administrator.' },
  165000: {
    error: 'invalid_request',
    text: 'The page is too old: its request is not known here any more.',
    staysOnPage: true,
  },
  500011: { error: 'invalid_resource', text: 'The resource principal was not found in the tenant.' },
  500112: {
    error: 'invalid_grant',
    text: 'The reply address does not match the one used to request the authorization code.',
  },
  500208: {
    error: 'invalid_grant',
    text: 'The domain is not a valid login domain for the account type. Use a personal account.',
    staysOnPage: true,
  },
  501481: {
    error: 'invalid_grant',
    text: 'The code_verifier does not match the code_challenge of the authorization request.',
  },
  530032: { error: 'invalid_grant', text: 'Access has been blocked by the security policy.', suberror: 'message_only' },
  650052: {
    error: 'invalid_client',
    text: 'The app needs access to a service that your organization has not subscribed to or enabled.',
    status: 401,
  },
  700005: { error: 'invalid_grant', text: 'The authorization code is intended for another tenant.' },
  700016: {
    error: 'unauthorized_client',
    text: 'The application was not found in the directory.',
    staysOnPage: true,
  },
  700082: { error: 'invalid_grant', text: 'The refresh token has expired due to inactivity.' },
  700084: {
    error: 'invalid_grant',
    text: 'The refresh token was issued to a single-page app and has a fixed, limited lifetime that is over.',
  },
  900144: { error: 'invalid_request', text: 'The request must contain a parameter that is missing.' },
  9002313: { error: 'invalid_request', text: 'The request is malformed or invalid.' },
  9002325: {
    error: 'invalid_request',
    text: 'Proof Key for Code Exchange with S256 is required for cross-origin redemption.',
  },
  9002326: {
    error: 'invalid_request',
    text: "Cross-origin token redemption is permitted only for the 'Single-Page Application' client type.",
  },
  9002327: {
    error: 'invalid_request',
    text: "Tokens issued for the 'Single-Page Application' client type may only be redeemed via cross-origin requests.",
  },
};

/** For an armed number that is not in the table. */
export const unlistedAadsts: AadstsEntry = { error: 'server_error', text: 'The sandbox was asked for this error.' };
