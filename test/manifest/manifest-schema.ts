import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { readFileSync } from 'node:fs';

/** Without it the library could not follow the entry schema's imports into the neighboring files. */
xmlRegisterFsInputProviders();

function openSchema(): XsdValidator {
  const entry = new URL('schemas/OfficeAppManifestV1_1.xsd', import.meta.url);
  const schema = XmlDocument.fromBuffer(readFileSync(entry), { url: fileURLToPath(entry) });
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
}

const validator = openSchema();

/** What the schema has against a manifest, in its own words; empty when it is valid. Looks at nothing but the text. */
export function schemaFaults(xml: string): readonly string[] {
  try {
    const manifest = XmlDocument.fromString(xml);
    try {
      validator.validate(manifest);
      return [];
    } finally {
      manifest.dispose();
    }
  } catch (error) {
    if (error instanceof XmlLibError)
      return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
    throw error;
  }
}
