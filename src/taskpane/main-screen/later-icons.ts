import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { CloudOff20Regular } from '@fluentui/react-icons/svg/cloud-off';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentDismiss20Regular } from '@fluentui/react-icons/svg/document-dismiss';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { Globe20Regular } from '@fluentui/react-icons/svg/globe';
import { Home20Regular } from '@fluentui/react-icons/svg/home';
import { Hourglass20Regular } from '@fluentui/react-icons/svg/hourglass';
import { Important20Regular } from '@fluentui/react-icons/svg/important';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Key20Regular } from '@fluentui/react-icons/svg/key';
import { Laptop20Regular } from '@fluentui/react-icons/svg/laptop';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { PauseCircle20Regular } from '@fluentui/react-icons/svg/pause-circle';
import { People20Regular } from '@fluentui/react-icons/svg/people';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { PersonAdd20Regular } from '@fluentui/react-icons/svg/person-add';
import { Play20Regular } from '@fluentui/react-icons/svg/play';
import { Question20Regular } from '@fluentui/react-icons/svg/question';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { Stop20Regular } from '@fluentui/react-icons/svg/stop';
import { TextBulletListLtr20Regular } from '@fluentui/react-icons/svg/text-bullet-list-ltr';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import { addDrawings } from './icon.tsx';

/** Imported one by one from files of their own, so that neither the bundle nor the build carries the other thousands. */
export function addLaterDrawings(): void {
  addDrawings({
    ArrowSync: ArrowSync20Regular,
    Checkmark: Checkmark20Regular,
    CheckmarkCircle: CheckmarkCircle20Regular,
    Clock: Clock20Regular,
    CloudOff: CloudOff20Regular,
    Dismiss: Dismiss20Regular,
    DocumentDismiss: DocumentDismiss20Regular,
    Eye: Eye20Regular,
    Globe: Globe20Regular,
    Home: Home20Regular,
    Hourglass: Hourglass20Regular,
    Important: Important20Regular,
    Info: Info20Regular,
    Key: Key20Regular,
    Laptop: Laptop20Regular,
    Link: Link20Regular,
    LockClosed: LockClosed20Regular,
    Open: Open20Regular,
    PauseCircle: PauseCircle20Regular,
    People: People20Regular,
    Person: Person20Regular,
    PersonAdd: PersonAdd20Regular,
    Play: Play20Regular,
    Question: Question20Regular,
    QuestionCircle: QuestionCircle20Regular,
    Save: Save20Regular,
    Stop: Stop20Regular,
    TextBulletListLtr: TextBulletListLtr20Regular,
    Warning: Warning20Regular,
  });
}
