import { useSignal } from '@preact/signals';
import { ErrorBox } from './notices.tsx';

interface OpenedFile {
  readonly id: string;
  readonly label: string;
  /** Endings, as a browser takes them: `.yaml,.yml`. */
  readonly accept: string;
  readonly onFile: (file: File) => Promise<void>;
}

/** A button that opens a file of this machine; what is wrong with it stands below. */
export function OpenFile({ id, label, accept, onFile }: OpenedFile) {
  const failed = useSignal<unknown>(null);
  const take = async (given: File | undefined) => {
    failed.value = null;
    try {
      if (given !== undefined) await onFile(given);
    } catch (error) {
      failed.value = error;
    }
  };
  return (
    <>
      <label class="open-file" for={id}>
        <i class="choose">{label}</i>
        <input
          id={id}
          class="aloud"
          type="file"
          accept={accept}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0]);
            // the same file again is another one
            currentTarget.value = '';
          }}
        />
      </label>
      <ErrorBox error={failed.value} />
    </>
  );
}
