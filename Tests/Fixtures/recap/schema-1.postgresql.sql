CREATE SCHEMA lembar;
CREATE TABLE lembar.finding_count (
    workbook_id text NOT NULL,
    check_id text NOT NULL,
    findings bigint
);
CREATE VIEW lembar.findings_by_check AS
 SELECT finding_count.check_id,
    count(*) AS workbooks,
    (sum(finding_count.findings))::bigint AS findings
   FROM lembar.finding_count
  GROUP BY finding_count.check_id;
CREATE TABLE lembar.measure (
    workbook_id text NOT NULL,
    place bigint NOT NULL,
    measure_id text,
    name text,
    unit text,
    baseline numeric,
    target numeric,
    actual numeric,
    progress numeric
);
CREATE TABLE lembar.workbook (
    id text NOT NULL,
    program text NOT NULL,
    content text NOT NULL,
    clock text NOT NULL,
    loaded_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    file text,
    title text,
    language text,
    group_name text,
    village text,
    district text,
    regency text,
    province text,
    training text,
    companion text,
    mentor text,
    start_date date,
    members_women bigint,
    members_men bigint,
    members_under_35 bigint,
    records bigint,
    potentials bigint,
    ideas bigint,
    roots bigint,
    roots_unclear bigint,
    need numeric,
    deepest_month bigint,
    first_negative_month bigint,
    open_remarks bigint,
    review text,
    review_by text,
    review_date date,
    errors bigint,
    warnings bigint,
    hints bigint
);
CREATE VIEW lembar.measure_progress AS
 SELECT w.group_name,
    w.village,
    w.district,
    w.regency,
    w.province,
    m.workbook_id,
    m.place,
    m.measure_id,
    m.name,
    m.unit,
    m.baseline,
    m.target,
    m.actual,
    m.progress,
        CASE
            WHEN (m.progress >= (100)::numeric) THEN 1
            WHEN (m.progress IS NOT NULL) THEN 0
            ELSE NULL::integer
        END AS is_reached
   FROM (lembar.measure m
     JOIN lembar.workbook w ON ((w.id = m.workbook_id)));
CREATE TABLE lembar.plan (
    workbook_id text NOT NULL,
    place bigint NOT NULL,
    plan_id text,
    name text,
    revenue numeric,
    total_cost numeric,
    profit numeric,
    rc numeric,
    bc numeric,
    invested numeric,
    payback_years numeric,
    npv numeric,
    irr numeric,
    need numeric,
    deepest_month bigint,
    first_negative_month bigint
);
CREATE VIEW lembar.plan_figures AS
 SELECT w.group_name,
    w.village,
    w.district,
    w.regency,
    w.province,
    w.review,
    p.workbook_id,
    p.place,
    p.plan_id,
    p.name,
    p.revenue,
    p.total_cost,
    p.profit,
    p.rc,
    p.bc,
    p.invested,
    p.payback_years,
    p.npv,
    p.irr,
    p.need,
    p.deepest_month,
    p.first_negative_month
   FROM (lembar.plan p
     JOIN lembar.workbook w ON ((w.id = p.workbook_id)));
CREATE TABLE lembar.sheet_progress (
    workbook_id text NOT NULL,
    place bigint NOT NULL,
    sheet text,
    answered bigint,
    asked bigint
);
CREATE VIEW lembar.progress_by_sheet AS
 SELECT sheet_progress.sheet,
    count(*) AS workbooks,
    sum(
        CASE
            WHEN (sheet_progress.answered > 0) THEN 1
            ELSE 0
        END) AS begun,
    sum(
        CASE
            WHEN (sheet_progress.answered >= sheet_progress.asked) THEN 1
            ELSE 0
        END) AS complete,
    (sum(sheet_progress.answered))::bigint AS answered,
    (sum(sheet_progress.asked))::bigint AS asked
   FROM lembar.sheet_progress
  GROUP BY sheet_progress.sheet;
CREATE VIEW lembar.review_by_district AS
 SELECT workbook.province,
    workbook.regency,
    workbook.district,
    count(*) AS workbooks,
    sum(
        CASE
            WHEN (workbook.review = 'draft'::text) THEN 1
            ELSE 0
        END) AS draft,
    sum(
        CASE
            WHEN (workbook.review = 'submitted'::text) THEN 1
            ELSE 0
        END) AS submitted,
    sum(
        CASE
            WHEN (workbook.review = 'revise'::text) THEN 1
            ELSE 0
        END) AS revise,
    sum(
        CASE
            WHEN (workbook.review = 'approved'::text) THEN 1
            ELSE 0
        END) AS approved,
    (sum(workbook.open_remarks))::bigint AS open_remarks
   FROM lembar.workbook
  GROUP BY workbook.province, workbook.regency, workbook.district;
CREATE VIEW lembar.review_by_regency AS
 SELECT workbook.province,
    workbook.regency,
    count(*) AS workbooks,
    sum(
        CASE
            WHEN (workbook.review = 'draft'::text) THEN 1
            ELSE 0
        END) AS draft,
    sum(
        CASE
            WHEN (workbook.review = 'submitted'::text) THEN 1
            ELSE 0
        END) AS submitted,
    sum(
        CASE
            WHEN (workbook.review = 'revise'::text) THEN 1
            ELSE 0
        END) AS revise,
    sum(
        CASE
            WHEN (workbook.review = 'approved'::text) THEN 1
            ELSE 0
        END) AS approved,
    (sum(workbook.open_remarks))::bigint AS open_remarks
   FROM lembar.workbook
  GROUP BY workbook.province, workbook.regency;
CREATE VIEW lembar.review_by_village AS
 SELECT workbook.province,
    workbook.regency,
    workbook.district,
    workbook.village,
    count(*) AS workbooks,
    sum(
        CASE
            WHEN (workbook.review = 'draft'::text) THEN 1
            ELSE 0
        END) AS draft,
    sum(
        CASE
            WHEN (workbook.review = 'submitted'::text) THEN 1
            ELSE 0
        END) AS submitted,
    sum(
        CASE
            WHEN (workbook.review = 'revise'::text) THEN 1
            ELSE 0
        END) AS revise,
    sum(
        CASE
            WHEN (workbook.review = 'approved'::text) THEN 1
            ELSE 0
        END) AS approved,
    (sum(workbook.open_remarks))::bigint AS open_remarks
   FROM lembar.workbook
  GROUP BY workbook.province, workbook.regency, workbook.district, workbook.village;
CREATE TABLE lembar.schema_version (
    version integer NOT NULL,
    made_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE lembar.skipped (
    file text NOT NULL,
    reason text
);
CREATE TABLE lembar.verdict (
    workbook_id text NOT NULL,
    plan_id text NOT NULL,
    place bigint NOT NULL,
    verdict text
);
CREATE VIEW lembar.who_is_where AS
 SELECT w.id,
    w.title,
    w.group_name,
    w.village,
    w.district,
    w.regency,
    w.province,
    w.training,
    w.companion,
    w.mentor,
    w.start_date,
    p.answered,
    p.asked,
        CASE
            WHEN (p.asked > 0) THEN ((100 * p.answered) / p.asked)
            ELSE NULL::bigint
        END AS answered_percent,
    w.potentials,
    w.ideas,
    w.roots,
    w.roots_unclear,
    w.errors,
    w.warnings,
    w.hints,
    w.need,
    w.deepest_month,
    w.first_negative_month,
    w.open_remarks,
    w.review,
    w.review_by,
    w.review_date,
    w.file,
    w.loaded_at
   FROM (lembar.workbook w
     LEFT JOIN ( SELECT sheet_progress.workbook_id,
            (sum(sheet_progress.answered))::bigint AS answered,
            (sum(sheet_progress.asked))::bigint AS asked
           FROM lembar.sheet_progress
          GROUP BY sheet_progress.workbook_id) p ON ((p.workbook_id = w.id)));
INSERT INTO lembar.finding_count VALUES ('w0', 'PT01', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT02', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT03', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT04', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT05', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT06', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT07', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT08', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT09', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT10', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT11', 1);
INSERT INTO lembar.finding_count VALUES ('w0', 'PT12', 1);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT01', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT02', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT03', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT04', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT05', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT06', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT07', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT08', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT09', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT10', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT11', 2);
INSERT INTO lembar.finding_count VALUES ('w1', 'PT12', 2);
INSERT INTO lembar.measure VALUES ('w0', 1, 'k0', 'Ukuran 0', 'liter', 10, 40, 10, 0.0);
INSERT INTO lembar.measure VALUES ('w0', 2, 'k1', 'Ukuran 1', 'liter', 10, 40, 10, 0.0);
INSERT INTO lembar.measure VALUES ('w0', 3, 'k2', 'Ukuran 2', 'liter', 10, 40, 10, 0.0);
INSERT INTO lembar.measure VALUES ('w0', 4, 'k3', 'Ukuran 3', 'liter', 10, 40, 10, 0.0);
INSERT INTO lembar.measure VALUES ('w1', 1, 'k0', 'Ukuran 0', 'liter', 10, 40, 11, 3.3333);
INSERT INTO lembar.measure VALUES ('w1', 2, 'k1', 'Ukuran 1', 'liter', 10, 40, 11, 3.3333);
INSERT INTO lembar.measure VALUES ('w1', 3, 'k2', 'Ukuran 2', 'liter', 10, 40, 11, 3.3333);
INSERT INTO lembar.measure VALUES ('w1', 4, 'k3', 'Ukuran 3', 'liter', 10, 40, 11, 3.3333);
INSERT INTO lembar.plan VALUES ('w0', 1, 'u1', 'Usaha 0.0', 12000000, 9000000, 3000000, 1.333333, 0.333333, 4000000, 1.25, 3100000, 0.184321, 2000000, 1, NULL);
INSERT INTO lembar.plan VALUES ('w0', 2, 'u2', 'Usaha 0.1', 12000000, 9000000, 3000000, 1.333333, 0.333333, 4000000, 1.25, 3100000, 0.184321, 2000000, 1, NULL);
INSERT INTO lembar.plan VALUES ('w1', 1, 'u1', 'Usaha 1.0', 12001000, 9000700, 3000300, 1.333341, 0.333341, 4000000, 1.25, 3100001, 0.184321, 2000001, 2, NULL);
INSERT INTO lembar.plan VALUES ('w1', 2, 'u2', 'Usaha 1.1', 12001000, 9001400, 2999600, 1.333237, 0.333237, 4000000, 1.25, 3100001, 0.184321, 2000001, 2, NULL);
INSERT INTO lembar.schema_version VALUES (1, '2026-11-24 16:28:04.416003+00');
INSERT INTO lembar.sheet_progress VALUES ('w0', 1, 'profile', 0, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 2, 'potentials', 1, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 3, 'social', 2, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 4, 'problems', 3, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 5, 'visit', 4, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 6, 'plan', 5, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 7, 'cash', 6, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 8, 'group', 7, 30);
INSERT INTO lembar.sheet_progress VALUES ('w0', 9, 'review', 8, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 1, 'profile', 1, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 2, 'potentials', 2, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 3, 'social', 3, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 4, 'problems', 4, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 5, 'visit', 5, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 6, 'plan', 6, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 7, 'cash', 7, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 8, 'group', 8, 30);
INSERT INTO lembar.sheet_progress VALUES ('w1', 9, 'review', 9, 30);
INSERT INTO lembar.verdict VALUES ('w0', 'u1', 1, 'Hasil usaha menutup semua biaya.');
INSERT INTO lembar.verdict VALUES ('w0', 'u1', 2, 'Kas cukup di semua bulan.');
INSERT INTO lembar.verdict VALUES ('w0', 'u2', 1, 'Hasil usaha menutup semua biaya.');
INSERT INTO lembar.verdict VALUES ('w0', 'u2', 2, 'Kas cukup di semua bulan.');
INSERT INTO lembar.verdict VALUES ('w1', 'u1', 1, 'Hasil usaha menutup semua biaya.');
INSERT INTO lembar.verdict VALUES ('w1', 'u1', 2, 'Kas cukup di semua bulan.');
INSERT INTO lembar.verdict VALUES ('w1', 'u2', 1, 'Hasil usaha menutup semua biaya.');
INSERT INTO lembar.verdict VALUES ('w1', 'u2', 2, 'Kas cukup di semua bulan.');
INSERT INTO lembar.workbook VALUES ('w0', '0.1.0', '1245aab7821b3d5d', '{"k3f9q2hx":200}', '2026-11-24 16:28:04.530227+00', 'desa/0/kelompok0.lembar', 'Kelompok 0', 'id', 'Kelompok 0', 'Desa 0', 'Kecamatan 0', 'Kabupaten 0', 'Jawa Tengah', 'Angkatan 3', 'Rina', 'Pak Harun', '2026-11-02', 14, 8, 5, 60, 8, 4, 3, 0, 2000000, 1, NULL, 0, 'draft', 'Pak Harun', '2026-11-20', 0, 7, 12);
INSERT INTO lembar.workbook VALUES ('w1', '0.1.0', 'c82a45e9a28b2716', '{"k3f9q2hx":200}', '2026-11-24 16:28:04.54313+00', 'desa/1/kelompok1.lembar', 'Kelompok 1', 'id', 'Kelompok 1', 'Desa 1', 'Kecamatan 1', 'Kabupaten 1', 'Jawa Tengah', 'Angkatan 3', 'Rina', 'Pak Harun', '2026-11-02', 14, 8, 5, 60, 8, 4, 3, 1, 2000001, 2, NULL, 1, 'submitted', 'Pak Harun', '2026-11-20', 1, 7, 12);
ALTER TABLE ONLY lembar.finding_count
    ADD CONSTRAINT finding_count_pkey PRIMARY KEY (workbook_id, check_id);
ALTER TABLE ONLY lembar.measure
    ADD CONSTRAINT measure_pkey PRIMARY KEY (workbook_id, place);
ALTER TABLE ONLY lembar.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (workbook_id, place);
ALTER TABLE ONLY lembar.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY lembar.sheet_progress
    ADD CONSTRAINT sheet_progress_pkey PRIMARY KEY (workbook_id, place);
ALTER TABLE ONLY lembar.skipped
    ADD CONSTRAINT skipped_pkey PRIMARY KEY (file);
ALTER TABLE ONLY lembar.verdict
    ADD CONSTRAINT verdict_pkey PRIMARY KEY (workbook_id, plan_id, place);
ALTER TABLE ONLY lembar.workbook
    ADD CONSTRAINT workbook_pkey PRIMARY KEY (id);
ALTER TABLE ONLY lembar.finding_count
    ADD CONSTRAINT finding_count_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES lembar.workbook(id) ON DELETE CASCADE;
ALTER TABLE ONLY lembar.measure
    ADD CONSTRAINT measure_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES lembar.workbook(id) ON DELETE CASCADE;
ALTER TABLE ONLY lembar.plan
    ADD CONSTRAINT plan_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES lembar.workbook(id) ON DELETE CASCADE;
ALTER TABLE ONLY lembar.sheet_progress
    ADD CONSTRAINT sheet_progress_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES lembar.workbook(id) ON DELETE CASCADE;
ALTER TABLE ONLY lembar.verdict
    ADD CONSTRAINT verdict_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES lembar.workbook(id) ON DELETE CASCADE;
