import { doubleQuoted } from './quoting.ts';
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

/** Graph's client for Objective-C, as one file: it sends a request that the reader builds. */
export function objectiveCSnippet(wish: SnippetWish): Snippet {
  return {
    text: wish.what === 'program' ? program(wish) : call(wish),
    sdk: 'MSGraphClientSDK 1.0.0',
    syntax: 'objectivec',
  };
}

function literal(text: string): string {
  return `@${doubleQuoted(text)}`;
}

const givenToken = `#import <MSGraphClientSDK/MSGraphClientSDK.h>

@interface GivenToken : NSObject <MSAuthenticationProvider>
@end

@implementation GivenToken
- (void)getAccessTokenForProviderOptions:(id<MSAuthenticationProviderOptions>)options
                           andCompletion:(void (^)(NSString *accessToken, NSError *error))completion {
    completion(@"${token}", nil);
}
@end
`;

const taskWithoutRepeats = `    // The SDK would repeat a POST by itself after 503 and 504, and so might do it twice.
    MSRetryHandlerOptions *noRepeats = [[MSRetryHandlerOptions alloc] initWithDelay:0 maxRetries:0 andError:nil];
    task.middlewareOptionsArray = (NSArray<MSMiddlewareOptions> *)@[noRepeats];
`;

function call(wish: SnippetWish): string {
  const isCreate = wish.what === 'create';
  const head = isCreate
    ? `    [request setValue:@"application/json" forHTTPHeaderField:@"Content-Type"];
    request.HTTPBody = [${literal(`{"persistChanges": ${savesChanges(wish)}}`)} dataUsingEncoding:NSUTF8StringEncoding];
`
    : `    [request setValue:${literal(sessionIdOf(wish))} forHTTPHeaderField:@"${sessionHeader}"];
`;
  return `${givenToken}
void ${wish.what}Session(void) {
    NSURL *address = [NSURL URLWithString:${literal(`${workbookAddress(wish)}/${wish.what}Session`)}];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:address];
    request.HTTPMethod = @"POST";
${head}
    MSHTTPClient *client = [MSClientFactory createHTTPClientWithAuthenticationProvider:[GivenToken new]];
    MSURLSessionDataTask *task = [client dataTaskWithRequest:request
        completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) {
            ${isCreate ? 'NSLog(@"%@", [[NSString alloc] initWithData:data encoding:NSUTF8StringEncoding]);' : 'NSLog(@"HTTP %ld", (long)((NSHTTPURLResponse *)response).statusCode);'}
        }];
${taskWithoutRepeats}    [task execute];
}
`;
}

function program(wish: SnippetWish): string {
  return `// Opens a session on a workbook, works in it one call at a time, and closes it in every case.
${givenToken}
static NSString *const workbook = ${literal(workbookAddress(wish))};
static const NSTimeInterval refreshAfter = ${refreshAfterSeconds}; // seconds; an unused session ends after about 5 minutes
static const NSInteger tries = ${tries};
static MSHTTPClient *client;
static NSString *sessionId;
static NSDate *refreshedAt;

static NSException *failure(NSString *name, NSString *reason) {
    return [NSException exceptionWithName:name reason:reason userInfo:nil];
}

// Sends one request and waits for its answer; not for the main thread.
static NSHTTPURLResponse *sendOnce(NSString *method, NSString *path, NSString *body, NSData **data) {
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:
        [NSURL URLWithString:[workbook stringByAppendingString:path]]];
    request.HTTPMethod = method;
    // With every call after the first: a call without this header would write into the workbook.
    if (sessionId != nil) [request setValue:sessionId forHTTPHeaderField:@"${sessionHeader}"];
    if (body != nil) {
        [request setValue:@"application/json" forHTTPHeaderField:@"Content-Type"];
        request.HTTPBody = [body dataUsingEncoding:NSUTF8StringEncoding];
    }
    __block NSHTTPURLResponse *answer;
    __block NSData *content;
    __block NSError *trouble;
    dispatch_semaphore_t answered = dispatch_semaphore_create(0);
    MSURLSessionDataTask *task = [client dataTaskWithRequest:request
        completionHandler:^(NSData *received, NSURLResponse *response, NSError *error) {
            content = received;
            answer = (NSHTTPURLResponse *)response;
            trouble = error;
            dispatch_semaphore_signal(answered);
        }];
${taskWithoutRepeats}    [task execute];
    dispatch_semaphore_wait(answered, DISPATCH_TIME_FOREVER);
    if (answer == nil) @throw failure(@"NoAnswer", trouble.localizedDescription);
    *data = content;
    return answer;
}

// Sends a request, and repeats it only when it was answered with one of the statuses.
static NSDictionary *sendRequest(NSString *method, NSString *path, NSString *body, NSSet<NSNumber *> *statuses) {
    for (NSInteger attempt = 1; ; attempt++) {
        NSData *data;
        NSHTTPURLResponse *answer = sendOnce(method, path, body, &data);
        id content = data.length > 0 ? [NSJSONSerialization JSONObjectWithData:data options:0 error:nil] : nil;
        NSDictionary *json = [content isKindOfClass:NSDictionary.class] ? content : @{};
        if (answer.statusCode < 300) return json;
        if (attempt == tries || ![statuses containsObject:@(answer.statusCode)]) {
            NSString *code = json[@"error"][@"innerError"][@"code"];
            BOOL isGone = [code isEqual:@"invalidSessionReCreatable"] || (answer.statusCode == 404 && code == nil);
            if (sessionId != nil && isGone) {
                sessionId = nil;
                @throw failure(@"SessionExpired", ${literal(`The session has expired. ${lossOf(wish)}`)});
            }
            @throw failure(@"GraphError", [NSString stringWithFormat:@"%@: HTTP %ld %@", path, (long)answer.statusCode, code ?: @""]);
        }
        NSInteger pause = [answer.allHeaderFields[@"Retry-After"] integerValue];
        [NSThread sleepForTimeInterval:pause > 0 ? pause : pow(2, attempt)];
    }
}

// Call it between the steps of long work of your own as well.
static void refreshInTime(void) {
    if (-refreshedAt.timeIntervalSinceNow < refreshAfter) return;
    sendRequest(@"POST", @"/refreshSession", nil, [NSSet setWithArray:@[@429, @502, @503, @504]]);
    refreshedAt = [NSDate date];
}

// A call of your own. Only 429 is repeated, because Graph did not act on it.
static NSDictionary *callInSession(NSString *method, NSString *path, NSString *body) {
    if (sessionId == nil) @throw failure(@"NoSession", @"There is no session.");
    refreshInTime();
    return sendRequest(method, path, body, [NSSet setWithObject:@429]);
}

void workInSession(void) {
    client = [MSClientFactory createHTTPClientWithAuthenticationProvider:[GivenToken new]];
    // A 504 is repeated: if Graph started a session all the same, it ends by itself after about 5 minutes.
    sessionId = sendRequest(@"POST", @"/createSession", ${literal(`{"persistChanges": ${savesChanges(wish)}}`)},
                     [NSSet setWithArray:@[@429, @502, @503, @504]])[@"id"];
    if (sessionId == nil) @throw failure(@"NoSession", @"Graph is still opening the workbook. Try again in a minute.");
    refreshedAt = [NSDate date];
    @try {
        // Your own calls begin here, one after the other.
        for (NSDictionary *sheet in callInSession(@"GET", @"/worksheets", nil)[@"value"]) {
            NSLog(@"%@", sheet[@"name"]);
            refreshInTime();
        }
    } @finally {
        @try {
            if (sessionId != nil) {
                sendRequest(@"POST", @"/closeSession", nil, [NSSet setWithArray:@[@429, @502, @503, @504]]);
                sessionId = nil;
            }
        } @catch (NSException *trouble) {
            NSLog(@"If it is not closed, it ends by itself after about 5 minutes: %@", trouble.reason);
        }
    }
}
`;
}
