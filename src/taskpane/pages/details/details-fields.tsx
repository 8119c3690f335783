import { Fragment, type ReactElement } from 'react';
import { moment, say, type Message } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { changesWord } from '../changes-word.ts';
import { timeOfDay } from '../time-words.ts';
import type { DetailsView, FileAfterClose } from './details-view.ts';

interface DetailsFieldsProps {
  readonly view: DetailsView;
  readonly words: Words;
}

/** What is known of the session, a line each. */
export function DetailsFields({ view, words }: DetailsFieldsProps): ReactElement {
  const { started, contact, closed, file, shortId } = view;
  const isOurs = started.where !== 'by-another-tool';
  const fields: readonly (readonly [label: Message, value: string | undefined])[] = [
    [withTerm(say('detail.changes'), 'persistChanges'), words.say(say(changesWord(view.changes)))],
    [isOurs ? withTerm(say('detail.started'), 'createSession') : say('detail.started'), startedText(started, words)],
    [say('detail.contact'), contact === undefined ? undefined : contactText(contact, words)],
    [withTerm(say('detail.closed'), 'closeSession'), closed === undefined ? undefined : closedText(closed, words)],
    [say('detail.file'), file === undefined ? undefined : words.say(fileText(file))],
  ];
  return (
    <dl className="fields">
      {fields.map(
        ([label, value], index) =>
          value !== undefined && (
            <Fragment key={index}>
              <dt>{words.say(label)}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
      {shortId !== undefined && (
        <>
          <dt>{words.say(withTerm(say('detail.id'), 'workbook-session-id'))}</dt>
          <dd className="mono">
            <bdi>{shortId}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}

/** Microsoft's own term beside the translated one: that is what its pages and other tools call it. */
function withTerm(label: Message, term: string): Message {
  return say('term.beside', { label, term });
}

function startedText({ at, where }: DetailsView['started'], words: Words): string {
  switch (where) {
    case 'here':
      return words.say(say('detail.startedHere', { time: moment(at) }));
    case 'elsewhere':
      return words.say(say('detail.elsewhere', { time: moment(at) }));
    case 'by-another-tool':
      return words.say(say('detail.startedTaken', { time: moment(at) }));
    case 'unknown':
      return timeOfDay(words, at);
  }
}

function contactText({ at, by }: NonNullable<DetailsView['contact']>, words: Words): string {
  if (by === 'unknown') return timeOfDay(words, at);
  const action = say(by === 'refresh' ? 'state.active.do' : 'state.over.do');
  return words.say(say('detail.contactValue', { time: moment(at), action }));
}

/** That the pane closed it as it went away cannot be known: nobody hears the answer to that request. */
function closedText({ at, where }: NonNullable<DetailsView['closed']>, words: Words): string {
  const time = moment(at);
  return words.say(where === 'here' ? say('detail.closedYou', { time }) : say('detail.elsewhere', { time }));
}

function fileText(file: FileAfterClose): Message {
  switch (file.kind) {
    case 'watching':
      return say('state.closedSaved.notYet');
    case 'updated':
      return say('state.closedSaved.saved', { time: moment(file.at) });
    case 'unchanged':
      return say('state.closedSaved.noChange');
  }
}
