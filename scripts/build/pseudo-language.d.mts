/** An English ICU message with accents and brackets, its placeholders as they are. */
export function pseudoMessage(message: string): string;
