/** The XMP of the PDF/A export with the mark of PDF/UA and the extension schema that lets PDF/A carry that mark. */

// Extension schema for pdfuaid: PDF/A-2 (ISO 19005-2, 6.6.2.3.3) wants every schema it doesn't know described.
const SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');

export function joinMetadata(xmp: string): string {
  const joined = xmp
    .replace(
      '<rdf:Description rdf:about=""',
      '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    )
    .replace('<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${SCHEMA}`)
    .replace('<pdfaid:part>2</pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part>');
  for (const needed of ['xmlns:pdfuaid', SCHEMA, '<pdfuaid:part>1', '<pdfaid:conformance>A']) {
    if (!joined.includes(needed))
      throw new Error('finish-pdf: the metadata has another form than Typst 0.14 writes');
  }
  return joined;
}
