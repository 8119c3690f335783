import { powershellQuoted } from './quoting.ts';
import type { Snippet, SnippetWish } from './snippet.ts';
import {
  lossOf,
  refreshAfterSeconds,
  savesChanges,
  sessionHeader,
  sessionIdOf,
  token,
  tries,
  workbookAddress,
} from './wish-parts.ts';

/** PowerShell's own cmdlets: they work with every cloud's address, and repeat nothing unless told to. */
export function powershellSnippet(wish: SnippetWish): Snippet {
  return { text: wish.what === 'program' ? program(wish) : call(wish), sdk: 'PowerShell 7.4', syntax: 'powershell' };
}

function call(wish: SnippetWish): string {
  const address = powershellQuoted(`${workbookAddress(wish)}/${wish.what}Session`);
  if (wish.what === 'create') {
    return `$session = Invoke-RestMethod -Method Post -Uri ${address} \`
    -Headers @{ 'Authorization' = 'Bearer ${token}' } \`
    -ContentType 'application/json' -Body '{"persistChanges": ${savesChanges(wish)}}'
$session.id
`;
  }
  return `Invoke-RestMethod -Method Post -Uri ${address} -Headers @{
    'Authorization' = 'Bearer ${token}'
    '${sessionHeader}' = ${powershellQuoted(sessionIdOf(wish))}
}
`;
}

function program(wish: SnippetWish): string {
  return `# Opens a session on a workbook, works in it one call at a time, and closes it in every case.
$ErrorActionPreference = 'Stop'
$workbook = ${powershellQuoted(workbookAddress(wish))}
$token = '${token}'
$refreshAfter = ${refreshAfterSeconds} # seconds; an unused session ends after about 5 minutes
$tries = ${tries}
$sessionId = $null

# Sends one request, and repeats it only when it was answered with one of the statuses.
function Send([string]$Method, [string]$Path, [string]$Body, [int[]]$RepeatOn = @(429)) {
    $headers = @{ 'Authorization' = "Bearer $token" }
    # With every call after the first: a call without this header would write into the workbook.
    if ($script:sessionId) { $headers['${sessionHeader}'] = $script:sessionId }
    $request = @{ Method = $Method; Uri = "$workbook$Path"; Headers = $headers; SkipHttpErrorCheck = $true }
    if ($Body) { $request['Body'] = $Body; $request['ContentType'] = 'application/json' }

    for ($attempt = 1; ; $attempt++) {
        $answer = Invoke-WebRequest @request -MaximumRetryCount 0
        if ($answer.StatusCode -lt 300) {
            if ($answer.Content) { return $answer.Content | ConvertFrom-Json }
            return
        }
        if ($answer.StatusCode -notin $RepeatOn -or $attempt -eq $tries) { break }
        $pause = "$($answer.Headers['Retry-After'])"
        Start-Sleep -Seconds ($pause -match '^[0-9]+$' ? [int]$pause : [Math]::Pow(2, $attempt))
    }

    $code = try { ($answer.Content | ConvertFrom-Json).error.innerError.code } catch { $null }
    if ($script:sessionId -and ($code -eq 'invalidSessionReCreatable' -or ($answer.StatusCode -eq 404 -and -not $code))) {
        $script:sessionId = $null
        throw ${powershellQuoted(`The session has expired. ${lossOf(wish)}`)}
    }
    throw "\${Path}: HTTP $($answer.StatusCode) $code"
}

# Call it between the steps of long work of your own as well.
function Update-SessionInTime {
    if (((Get-Date) - $script:refreshedAt).TotalSeconds -lt $refreshAfter) { return }
    Send Post '/refreshSession' -RepeatOn 429, 502, 503, 504
    $script:refreshedAt = Get-Date
}

# A call of your own. Only 429 is repeated, because Graph did not act on it.
function Invoke-InSession([string]$Method, [string]$Path, [string]$Body) {
    if (-not $script:sessionId) { throw 'There is no session.' }
    Update-SessionInTime
    Send $Method $Path $Body
}

try {
    # A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
    $sessionId = (Send Post '/createSession' '{"persistChanges": ${savesChanges(wish)}}' 429, 502, 503, 504).id
    if (-not $sessionId) { throw 'Graph is still opening the workbook. Try again in a minute.' }
    $refreshedAt = Get-Date

    # Your own calls begin here, one after the other.
    foreach ($sheet in (Invoke-InSession Get '/worksheets').value) {
        $sheet.name
        Update-SessionInTime
    }
}
finally {
    if ($sessionId) {
        try { Send Post '/closeSession' -RepeatOn 429, 502, 503, 504 }
        catch { Write-Warning "If it is not closed, it ends by itself after about 5 minutes. $_" }
    }
}
`;
}
