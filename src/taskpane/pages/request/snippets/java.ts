import { doubleQuoted } from './quoting.ts';
import type { Snippet, SnippetWish } from './snippet.ts';
import { lossOf, refreshAfterSeconds, savesChanges, sessionHeader, sessionIdOf, token, tries } from './wish-parts.ts';

/** The current SDK for Java, for Java 17. It encodes ids in addresses itself. */
export function javaSnippet(wish: SnippetWish): Snippet {
  return {
    text: wish.what === 'program' ? program(wish) : call(wish),
    sdk: 'com.microsoft.graph:microsoft-graph 6.x',
    syntax: 'java',
  };
}

const imports = {
  create: 'import com.microsoft.graph.drives.item.items.item.workbook.createsession.CreateSessionPostRequestBody;',
  errors: 'import com.microsoft.graph.models.odataerrors.ODataError;',
  client: 'import com.microsoft.graph.serviceclient.GraphServiceClient;',
  exception: 'import com.microsoft.kiota.ApiException;',
  configuration: 'import com.microsoft.kiota.BaseRequestConfiguration;',
  authentication: 'import com.microsoft.kiota.authentication.AuthenticationProvider;',
  retries: 'import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;',
  time: 'import java.time.Duration;\nimport java.time.Instant;',
  collections: 'import java.util.List;',
  sets: 'import java.util.Set;\nimport java.util.function.Supplier;',
};

function workbookOf({ graphRoot, ref }: SnippetWish): string {
  return `AuthenticationProvider withToken = (request, context) -> request.headers.add("Authorization", "Bearer ${token}");
var graph = new GraphServiceClient(withToken);
graph.getRequestAdapter().setBaseUrl(${doubleQuoted(graphRoot)});
// /drives/{drive}/items/{item}/workbook
var workbook = graph.drives().byDriveId(${doubleQuoted(ref.driveId)})
    .items().byDriveItemId(${doubleQuoted(ref.itemId)}).workbook();
// The SDK would repeat a POST by itself after 503 and 504, and so might do it twice.
var noRepeats = new RetryHandlerOption(null, 0, 0);
`;
}

function call(wish: SnippetWish): string {
  const { create, client, authentication, retries, collections } = imports;
  const isCreate = wish.what === 'create';
  const heads = [...(isCreate ? [create] : []), client, authentication, retries, collections];
  return `${heads.join('\n')}

${workbookOf(wish)}
${isCreate ? createCall(wish) : sessionCall(wish)}`;
}

function createCall(wish: SnippetWish): string {
  return `var wish = new CreateSessionPostRequestBody();
wish.setPersistChanges(${savesChanges(wish)});
var session = workbook.createSession().post(wish, request -> request.options = List.of(noRepeats));
System.out.println(session.getId());
`;
}

function sessionCall(wish: SnippetWish): string {
  return `workbook.${wish.what}Session().post(request -> {
    request.headers.add("${sessionHeader}", ${doubleQuoted(sessionIdOf(wish))});
    request.options = List.of(noRepeats);
});
`;
}

function program(wish: SnippetWish): string {
  const { driveId, itemId } = wish.ref;
  return `${Object.values(imports).join('\n')}

/** Opens a session on a workbook, works in it one call at a time, and closes it in every case. */
public class WorkbookProgram {
    static final Duration REFRESH_AFTER = Duration.ofSeconds(${refreshAfterSeconds}); // unused, a session ends after about 5 minutes
    static final int TRIES = ${tries};
    static final Set<Integer> THROTTLED_ONLY = Set.of(429);
    static final Set<Integer> HARMLESS_TWICE = Set.of(429, 502, 503, 504);
    // The SDK would repeat a POST by itself after 503 and 504, and so might do it twice.
    static final RetryHandlerOption NO_REPEATS = new RetryHandlerOption(null, 0, 0);

    static String sessionId;
    static Instant refreshedAt;

    public static void main(String[] arguments) {
        AuthenticationProvider withToken = (request, context) -> request.headers.add("Authorization", "Bearer ${token}");
        var graph = new GraphServiceClient(withToken);
        graph.getRequestAdapter().setBaseUrl(${doubleQuoted(wish.graphRoot)});
        // /drives/{drive}/items/{item}/workbook
        var workbook = graph.drives().byDriveId(${doubleQuoted(driveId)})
            .items().byDriveItemId(${doubleQuoted(itemId)}).workbook();
        Runnable refresh = () -> workbook.refreshSession().post(request -> inSession(request));
        Runnable close = () -> workbook.closeSession().post(request -> inSession(request));

        // A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
        var wish = new CreateSessionPostRequestBody();
        wish.setPersistChanges(${savesChanges(wish)});
        var session = send(HARMLESS_TWICE, () ->
            workbook.createSession().post(wish, request -> request.options = List.of(NO_REPEATS)));
        if (session == null || session.getId() == null) {
            throw new IllegalStateException("Graph is still opening the workbook. Try again in a minute.");
        }
        sessionId = session.getId();
        refreshedAt = Instant.now();
        var isExpired = false;

        try {
            // Your own calls begin here, one after the other; each with inSession, which adds the session's header.
            refreshInTime(refresh);
            var sheets = send(THROTTLED_ONLY, () -> workbook.worksheets().get(request -> inSession(request)));
            for (var sheet : sheets.getValue()) {
                System.out.println(sheet.getName());
                refreshInTime(refresh);
            }
        } catch (ApiException error) {
            isExpired = isGone(error);
            throw isExpired
                ? new IllegalStateException(${doubleQuoted(`The session has expired. ${lossOf(wish)}`)}, error)
                : error;
        } finally {
            if (!isExpired) {
                closeOrSay(close);
            }
        }
    }

    /** Without exception: a call without this header would write into the workbook. */
    static void inSession(BaseRequestConfiguration request) {
        request.headers.add("${sessionHeader}", sessionId);
        request.options = List.of(NO_REPEATS);
    }

    /** Call it before each call and between the steps of long work of your own. */
    static void refreshInTime(Runnable refresh) {
        if (Duration.between(refreshedAt, Instant.now()).compareTo(REFRESH_AFTER) < 0) return;
        send(HARMLESS_TWICE, () -> {
            refresh.run();
            return null;
        });
        refreshedAt = Instant.now();
    }

    static void closeOrSay(Runnable close) {
        try {
            send(HARMLESS_TWICE, () -> {
                close.run();
                return null;
            });
        } catch (RuntimeException error) {
            if (error instanceof ApiException refused && isGone(refused)) return;
            System.err.println("If it is not closed, it ends by itself after about 5 minutes: " + error.getMessage());
        }
    }

    /** Sends one request, and repeats it only when it was answered with one of the statuses. */
    static <T> T send(Set<Integer> statuses, Supplier<T> request) {
        for (var attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (ApiException error) {
                if (attempt == TRIES || !statuses.contains(error.getResponseStatusCode())) throw error;
                var pause = error.getResponseHeaders().getOrDefault("Retry-After", Set.of()).stream().findFirst().orElse("");
                sleep(pause.matches("[0-9]+") ? Long.parseLong(pause) : 1L << attempt);
            }
        }
    }

    static void sleep(long seconds) {
        try {
            Thread.sleep(seconds * 1000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", stop);
        }
    }

    static boolean isGone(ApiException error) {
        var inner = error instanceof ODataError answer && answer.getError() != null ? answer.getError().getInnerError() : null;
        var code = inner == null ? null : inner.getAdditionalData().get("code");
        return "invalidSessionReCreatable".equals(code) || (error.getResponseStatusCode() == 404 && code == null);
    }
}
`;
}
