import { doubleQuoted } from './quoting.ts';
import type { Snippet, SnippetWish } from './snippet.ts';
import { lossOf, refreshAfterSeconds, savesChanges, sessionHeader, sessionIdOf, token, tries } from './wish-parts.ts';

/** The current SDK for .NET, as a file with top-level statements. It encodes ids in addresses itself. */
export function csharpSnippet(wish: SnippetWish): Snippet {
  return { text: wish.what === 'program' ? program(wish) : call(wish), sdk: 'Microsoft.Graph 5.x', syntax: 'csharp' };
}

const usings = {
  graph: 'using Microsoft.Graph;',
  create: 'using Microsoft.Graph.Drives.Item.Items.Item.Workbook.CreateSession;',
  errors: 'using Microsoft.Graph.Models.ODataErrors;',
  abstractions: 'using Microsoft.Kiota.Abstractions;',
  options: 'using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;',
  headers: 'using System.Net.Http.Headers;',
};

function workbookOf({ graphRoot, ref }: SnippetWish): string {
  return `var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "${token}");
var graph = new GraphServiceClient(http, baseUrl: ${doubleQuoted(graphRoot)});
// /drives/{drive}/items/{item}/workbook
var workbook = graph.Drives[${doubleQuoted(ref.driveId)}].Items[${doubleQuoted(ref.itemId)}].Workbook;
// The SDK's own client would repeat a POST by itself after 503 and 504, and so might do it twice.
var noRepeats = new RetryHandlerOption { MaxRetry = 0 };
`;
}

function call(wish: SnippetWish): string {
  const heads = [usings.graph, ...(wish.what === 'create' ? [usings.create] : []), usings.options, usings.headers];
  return `${heads.join('\n')}

${workbookOf(wish)}
${wish.what === 'create' ? createCall(wish) : sessionCall(wish)}`;
}

function createCall(wish: SnippetWish): string {
  return `var session = await workbook.CreateSession.PostAsync(
    new CreateSessionPostRequestBody { PersistChanges = ${savesChanges(wish)} },
    request => request.Options.Add(noRepeats));
Console.WriteLine(session?.Id);
`;
}

function sessionCall(wish: SnippetWish): string {
  return `await workbook.${wish.what === 'refresh' ? 'RefreshSession' : 'CloseSession'}.PostAsync(request =>
{
    request.Headers.Add("${sessionHeader}", ${doubleQuoted(sessionIdOf(wish))});
    request.Options.Add(noRepeats);
});
`;
}

function program(wish: SnippetWish): string {
  return `// Opens a session on a workbook, works in it one call at a time, and closes it in every case.
${Object.values(usings).join('\n')}

${workbookOf(wish)}
var refreshAfter = TimeSpan.FromSeconds(${refreshAfterSeconds}); // an unused session ends after about 5 minutes
const int tries = ${tries};
int[] throttledOnly = [429], harmlessTwice = [429, 502, 503, 504];

// A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
var session = await Send(harmlessTwice, () => workbook.CreateSession.PostAsync(
    new CreateSessionPostRequestBody { PersistChanges = ${savesChanges(wish)} },
    request => request.Options.Add(noRepeats)));
var sessionId = session?.Id ?? throw new InvalidOperationException("Graph is still opening the workbook. Try again in a minute.");
var refreshedAt = DateTime.UtcNow;
var isExpired = false;

try
{
    // Your own calls begin here, one after the other; each with InSession, which adds the session's header.
    await RefreshInTime();
    var sheets = await Send(throttledOnly, () => workbook.Worksheets.GetAsync(request => InSession(request)));
    foreach (var sheet in sheets?.Value ?? [])
    {
        Console.WriteLine(sheet.Name);
        await RefreshInTime();
    }
}
catch (ApiException error) when (IsGone(error))
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
            await Send(harmlessTwice, () => Nothing(workbook.CloseSession.PostAsync(request => InSession(request))));
        }
        catch (Exception error) when (error is not ApiException api || !IsGone(api))
        {
            Console.Error.WriteLine($"If it is not closed, it ends by itself after about 5 minutes: {error.Message}");
        }
    }
}

// Without exception: a call without this header would write into the workbook.
void InSession<T>(RequestConfiguration<T> request) where T : class, new()
{
    request.Headers.Add("${sessionHeader}", sessionId);
    request.Options.Add(noRepeats);
}

// Call it before each call and between the steps of long work of your own.
async Task RefreshInTime()
{
    if (DateTime.UtcNow - refreshedAt < refreshAfter) return;
    await Send(harmlessTwice, () => Nothing(workbook.RefreshSession.PostAsync(request => InSession(request))));
    refreshedAt = DateTime.UtcNow;
}

// Sends one request, and repeats it only when it was answered with one of the statuses.
static async Task<T?> Send<T>(int[] statuses, Func<Task<T?>> request)
{
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await request();
        }
        catch (ApiException error) when (attempt < tries && statuses.Contains(error.ResponseStatusCode))
        {
            var pause = error.ResponseHeaders?.FirstOrDefault(header =>
                header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
            await Task.Delay(TimeSpan.FromSeconds(int.TryParse(pause, out var seconds) ? seconds : Math.Pow(2, attempt)));
        }
    }
}

static async Task<object?> Nothing(Task task)
{
    await task;
    return null;
}

static bool IsGone(ApiException error)
{
    object? code = null;
    (error as ODataError)?.Error?.InnerError?.AdditionalData.TryGetValue("code", out code);
    return code as string == "invalidSessionReCreatable" || (error.ResponseStatusCode == 404 && code is null);
}
`;
}
