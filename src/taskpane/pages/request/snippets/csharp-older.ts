import { doubleQuoted } from './quoting.ts';
import type { Snippet, SnippetWish } from './snippet.ts';
import {
  encodedSegment,
  lossOf,
  refreshAfterSeconds,
  savesChanges,
  sessionHeader,
  sessionIdOf,
  token,
  tries,
} from './wish-parts.ts';

/** The SDK for .NET before it was generated anew, still in use. It puts ids into addresses as they are given. */
export function csharpOlderSnippet(wish: SnippetWish): Snippet {
  return { text: wish.what === 'program' ? program(wish) : call(wish), sdk: 'Microsoft.Graph 4.x', syntax: 'csharp' };
}

const usings = `using System;
using System.Linq;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Graph;
`;

function workbookOf({ graphRoot, ref }: SnippetWish): string {
  const drive = doubleQuoted(encodedSegment(ref.driveId));
  const item = doubleQuoted(encodedSegment(ref.itemId));
  return `var graph = new GraphServiceClient(${doubleQuoted(graphRoot)}, new DelegateAuthenticationProvider(request =>
{
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "${token}");
    return Task.CompletedTask;
}));
// /drives/{drive}/items/{item}/workbook
var workbook = graph.Drives[${drive}].Items[${item}].Workbook;
`;
}

function call(wish: SnippetWish): string {
  return `${usings}
${workbookOf(wish)}
// The SDK would repeat a POST by itself after 503 and 504, and so might do it twice: WithMaxRetry(0).
${wish.what === 'create' ? createCall(wish) : sessionCall(wish)}`;
}

function createCall(wish: SnippetWish): string {
  return `var session = await workbook.CreateSession(${savesChanges(wish)}).Request().WithMaxRetry(0).PostAsync();
Console.WriteLine(session.Id);
`;
}

function sessionCall(wish: SnippetWish): string {
  return `await workbook.${wish.what === 'refresh' ? 'RefreshSession' : 'CloseSession'}().Request().WithMaxRetry(0)
    .Header("${sessionHeader}", ${doubleQuoted(sessionIdOf(wish))})
    .PostAsync();
`;
}

function program(wish: SnippetWish): string {
  return `// Opens a session on a workbook, works in it one call at a time, and closes it in every case.
${usings}
${workbookOf(wish)}
var refreshAfter = TimeSpan.FromSeconds(${refreshAfterSeconds}); // an unused session ends after about 5 minutes
const int tries = ${tries};
int[] throttledOnly = { 429 }, harmlessTwice = { 429, 502, 503, 504 };

// WithMaxRetry(0): the SDK would repeat a POST by itself after 503 and 504, and so might do it twice.
// A 504 is repeated here: if Graph started a session all the same, it ends by itself after about 5 minutes.
WorkbookSessionInfo session = null;
await Send(harmlessTwice, async () =>
    session = await workbook.CreateSession(${savesChanges(wish)}).Request().WithMaxRetry(0).PostAsync());
if (session?.Id == null) throw new InvalidOperationException("Graph is still opening the workbook. Try again in a minute.");
var refreshedAt = DateTime.UtcNow;
var isExpired = false;

try
{
    // Your own calls begin here, one after the other; each with the session's header, without exception:
    // a call without it would write into the workbook.
    await RefreshInTime();
    IWorkbookWorksheetsCollectionPage sheets = null;
    await Send(throttledOnly, async () => sheets = await workbook.Worksheets.Request().WithMaxRetry(0)
        .Header("${sessionHeader}", session.Id).GetAsync());
    foreach (var sheet in sheets)
    {
        Console.WriteLine(sheet.Name);
        await RefreshInTime();
    }
}
catch (ServiceException error) when (IsGone(error))
{
    isExpired = true;
    throw new InvalidOperationException(${doubleQuoted(`The session has expired. ${lossOf(wish)}`)}, error);
}
finally
{
    if (!isExpired)
    {
        try
        {
            await Send(harmlessTwice, () => workbook.CloseSession().Request().WithMaxRetry(0)
                .Header("${sessionHeader}", session.Id).PostAsync());
        }
        catch (Exception error) when (!(error is ServiceException refused && IsGone(refused)))
        {
            Console.Error.WriteLine($"If it is not closed, it ends by itself after about 5 minutes: {error.Message}");
        }
    }
}

// Call it before each call and between the steps of long work of your own.
async Task RefreshInTime()
{
    if (DateTime.UtcNow - refreshedAt < refreshAfter) return;
    await Send(harmlessTwice, () => workbook.RefreshSession().Request().WithMaxRetry(0)
        .Header("${sessionHeader}", session.Id).PostAsync());
    refreshedAt = DateTime.UtcNow;
}

// Sends one request, and repeats it only when it was answered with one of the statuses.
static async Task Send(int[] statuses, Func<Task> request)
{
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            await request();
            return;
        }
        catch (ServiceException error) when (attempt < tries && statuses.Contains((int)error.StatusCode))
        {
            await Task.Delay(error.ResponseHeaders?.RetryAfter?.Delta ?? TimeSpan.FromSeconds(Math.Pow(2, attempt)));
        }
    }
}

static bool IsGone(ServiceException error)
{
    var code = error.Error?.InnerError?.Code;
    return code == "invalidSessionReCreatable" || ((int)error.StatusCode == 404 && code == null);
}
`;
}
