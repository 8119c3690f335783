import { aadstsNumber, type SignInError } from './sign-in-error.ts';

/** What an error of signing in means for the chain and for the person. */
export type SignInFamily =
  | 'needs-click'
  | 'declined'
  /** The person answered Microsoft's page with no, as opposed to closing the window. */
  | 'consent-refused'
  | 'window-blocked'
  | 'window-mute'
  | 'consent'
  | 'admin'
  | 'policy'
  | 'wrong-account'
  | 'personal-account'
  | 'bridge'
  | 'offline'
  | 'unreachable'
  | 'busy'
  | 'timed-out'
  | 'clock'
  | 'our-fault'
  | 'unknown';

/** Codes of our own, for what MSAL has no word for. */
export const ownCodes = {
  stepTimedOut: 'step_timed_out',
  stepAborted: 'step_aborted',
  requestTimedOut: 'request_timed_out',
  requestAborted: 'request_aborted',
  requestNotAllowed: 'request_not_allowed',
  answerNotOurs: 'answer_not_ours',
} as const;

/**
 * Every code of the installed MSAL and the OAuth codes that Entra sends. Rows end in `unknown` on purpose where nobody but
 * support can help: storage, a broken answer, a second sign-in under way.
 */
const codeRows: readonly (readonly [SignInFamily, string])[] = [
  [
    'needs-click',
    `interaction_required login_required no_tokens_found refresh_token_expired bad_token ui_not_allowed
    interrupted_user native_account_unavailable token_refresh_required invalid_grant no_account_error
    no_account_in_silent_request no_account_found`,
  ],
  ['declined', `user_cancelled user_canceled interaction_in_progress_cancelled ${ownCodes.stepAborted}`],
  ['consent-refused', 'access_denied'],
  ['window-blocked', 'popup_window_error empty_window_error'],
  ['window-mute', 'timed_out redirect_bridge_empty_response iframe_closed_prematurely empty_response'],
  ['consent', 'consent_required'],
  [
    'bridge',
    `nested_app_auth_bridge_disabled unsupported_method invalid_cache_environment platform_broker_error
    bridge_timeout bridge_handshake_failed bridge_connection_reset bridge_response_invalid shr_generation_error
    native_handshake_timeout native_extension_not_installed native_connection_not_established
    unable_to_acquire_token_from_native_platform native_prompt_not_supported user_switch ContentError PageException`,
  ],
  ['offline', 'no_network_connectivity'],
  [
    'unreachable',
    `network_error post_request_failed get_request_failed endpoints_resolution_error openid_config_error
    ${ownCodes.requestAborted}`,
  ],
  ['busy', 'temporarily_unavailable server_error'],
  ['timed-out', `${ownCodes.stepTimedOut} ${ownCodes.requestTimedOut}`],
  [
    'our-fault',
    `authority_uri_insecure untrusted_authority issuer_validation_failed invalid_authority_metadata
    invalid_cloud_discovery_metadata redirect_uri_empty url_parse_error empty_url_error empty_input_scopes_error
    invalid_claims claims_request_parsing_error token_request_empty logout_request_empty invalid_code_challenge_method
    pkce_params_missing cannot_set_OIDCOptions cannot_allow_platform_broker invalid_platform_broker_configuration
    unsupported_authentication_scheme invalid_request_method_for_EAR invalid_response_mode missing_ssh_jwk
    missing_ssh_kid missing_nonce_authentication_header invalid_authentication_header invalid_dpop_htm invalid_dpop_htu
    invalid_dpop_nonce dpop_missing_resource_context unauthorized_client invalid_client invalid_request invalid_scope
    invalid_resource unsupported_grant_type uninitialized_public_client_application
    stubbed_public_client_application_called non_browser_environment silent_logout_unsupported
    silent_prompt_value_error auth_request_not_set_error empty_navigate_uri auth_code_required
    auth_code_or_nativeAccountId_required spa_code_and_nativeAccountId_present method_not_implemented
    request_cannot_be_made cannot_remove_empty_scope cannot_append_scopeset empty_input_scopeset
    end_session_endpoint_not_supported resource_parameter_required misplaced_resource_parameter
    token_claims_cnf_required_for_signedjwt dpop_token_type_mismatch ear_jwk_empty ear_jwe_empty
    failed_to_decrypt_ear_response invalid_public_jwk invalid_pop_token_request unsupported_token_binding_algorithm
    token_binding_key_algorithm_mismatch token_binding_key_jwk_thumbprint_mismatch failed_to_build_headers
    failed_to_parse_headers missing_kid_error missing_alg_error missing_jwk_error invalid_jwk_error
    popup_relay_unsupported_flow redirect_in_iframe block_iframe_reload block_nested_popups popup_will_redirect
    ${ownCodes.requestNotAllowed}`,
  ],
  [
    'unknown',
    `interaction_in_progress cache_quota_exceeded cache_error_unknown storage_not_supported invalid_cache_type
    invalid_cache_record database_not_open database_unavailable crypto_nonexistent no_crypto_object crypto_key_not_found
    key_id_missing binding_key_not_removed pkce_not_created unable_to_load_token
    unable_to_parse_token_request_cache_error no_token_request_cache_error multiple_matching_tokens
    multiple_matching_appMetadata unexpected_credential_type in_mem_redirect_unavailable state_mismatch state_not_found
    invalid_state nonce_mismatch no_state_in_hash hash_empty_error hash_does_not_contain_known_properties
    hash_not_deserialized unable_to_parse_state state_interaction_type_mismatch
    authorization_code_missing_from_server_response client_info_decoding_error client_info_empty_error
    token_parsing_error null_or_empty_token invalid_base64_string authority_mismatch failed_to_parse_response
    unexpected_error unknown_error unknown ${ownCodes.answerNotOurs}`,
  ],
];

/** Only numbers that say more than their code does; learn.microsoft.com, "Microsoft Entra authentication error codes". */
const numberRows: readonly (readonly [SignInFamily, readonly number[]])[] = [
  [
    'needs-click',
    [
      50058, 16000, 16001, 16002, 160021, 50076, 50074, 50078, 50072, 50079, 50158, 70043, 50089, 50132, 50133, 50173,
      700082, 70008, 700084, 700020,
    ],
  ],
  ['consent-refused', [65004]],
  ['consent', [65001]],
  ['admin', [90094, 90095, 90008, 650052, 500011, 650056, 650057]],
  [
    'policy',
    [
      53000, 53001, 53002, 53003, 530032, 530035, 50131, 53011, 50005, 53004, 53010, 500021, 500022, 500212, 500213,
      50002,
    ],
  ],
  ['wrong-account', [50020, 50034, 51004, 90072, 16003, 50014]],
  ['personal-account', [500208]],
  ['busy', [90033, 90006, 90012, 90024, 50033, 90090, 50000, 90055]],
  ['clock', [500133, 700024]],
  [
    'our-fault',
    [
      700016, 700011, 70001, 7000112, 50011, 700054, 9002325, 9002326, 9002327, 900144, 70011, 28002, 7000218, 501481,
      54005, 50194, 9001023, 90124, 90130, 90002, 90038, 900382, 1000104, 50196, 90015,
    ],
  ],
  /** Locked, disabled, not assigned: the organization's support needs the number. */
  ['unknown', [50053, 50057, 50105]],
];

const subErrors: Readonly<Record<string, SignInFamily>> = {
  basic_action: 'needs-click',
  user_password_expired: 'needs-click',
  bad_token: 'needs-click',
  ui_not_allowed: 'needs-click',
  interrupted_user: 'needs-click',
  consent_required: 'consent',
  message_only: 'policy',
  additional_action: 'policy',
};

const familyOfCode = new Map(
  codeRows.flatMap(([family, codes]) => codes.split(/\s+/).map((code) => [code, family] as const)),
);
const familyOfNumber = new Map(
  numberRows.flatMap(([family, numbers]) => numbers.map((number) => [number, family] as const)),
);

/** Whether a row names this code; the test walks through all codes of the installed packages. */
export function isListedCode(code: string): boolean {
  return familyOfCode.has(code);
}

/**
 * The number first, because `access_denied` and `invalid_grant` hide several meanings; then sub error, code, class of the
 * error. A code that nobody listed is `unknown`.
 */
export function familyOf(error: SignInError): SignInFamily {
  const number = aadstsNumber(error);
  const byNumber = number === undefined ? undefined : familyOfNumber.get(number);
  const bySubError = Object.hasOwn(subErrors, error.subError) ? subErrors[error.subError] : undefined;
  const known = byNumber ?? bySubError ?? familyOfCode.get(error.errorCode);
  if (known !== undefined) return known;
  // MSAL repeats a throttled error by itself and puts the service's numbers where the code was.
  const isReplay = /^[\d ]+$/.test(error.errorCode);
  if (isReplay || error.status === 429 || (error.status ?? 0) >= 500) return 'busy';
  return error.name === 'InteractionRequiredAuthError' ? 'needs-click' : 'unknown';
}

/** Several accounts fit, or none does: the next window should let the person choose. */
export function needsAccountChoice(error: SignInError): boolean {
  return [16000, 16001, 16002, 160021].includes(aadstsNumber(error) ?? 0);
}
