-- The information-educational portal of an organisation: pages in three areas, whose words are documents of content with every version kept.

CREATE SCHEMA portal;

CREATE TABLE portal.page (
  org_id uuid NOT NULL, id uuid NOT NULL,
  area text NOT NULL CHECK (area IN ('administrative', 'academic', 'methodical')),
  place int NOT NULL CHECK (place >= 0),
  title_kk text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
  document_id uuid NOT NULL,
  languages text[] NOT NULL, -- in which its published words are written
  changed_by uuid, changed_at timestamptz NOT NULL, removed_at timestamptz,
  PRIMARY KEY (org_id, id)
);
COMMENT ON TABLE portal.page IS 'tenant: a page of the organisation''s portal; its words are a document of content';
SELECT dala.tenant_table('portal.page');
ALTER TABLE portal.page ADD CONSTRAINT page_document FOREIGN KEY (org_id, document_id) REFERENCES content.document (org_id, id);
CREATE INDEX page_area ON portal.page (org_id, area, place) WHERE removed_at IS NULL;
CREATE INDEX page_document ON portal.page (org_id, document_id);
