import { useId, type ReactElement, type RefObject } from 'react';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';

interface PaneTextAreaProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what stands in it. */
  readonly error: string | undefined;
  readonly isMono?: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onEdit: () => void;
}

/**
 * A field for something pasted. Its text stays in the field: nothing keeps it, checks its spelling or offers it again.
 */
export function PaneTextArea({ label, hint, error, isMono = false, field, onEdit }: PaneTextAreaProps): ReactElement {
  const id = useId();
  const described = [error === undefined ? undefined : `${id}-error`, hint === undefined ? undefined : `${id}-hint`];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className={isMono ? 'text-area mono' : 'text-area'}
        rows={3}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={described.filter((part) => part !== undefined).join(' ')}
        onChange={onEdit}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          <ErrorCircle20Regular aria-hidden className="icon small" />
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="small-print">
          {hint}
        </p>
      )}
    </div>
  );
}
