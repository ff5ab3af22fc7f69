PRAGMA application_id = 1279610178;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
CREATE TABLE workbook (
  id TEXT PRIMARY KEY, program TEXT NOT NULL, content TEXT NOT NULL, clock TEXT NOT NULL,
  loaded_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP NOT NULL,
  file TEXT, title TEXT, language TEXT, group_name TEXT, village TEXT, district TEXT,
  regency TEXT, province TEXT, training TEXT, companion TEXT, mentor TEXT, start_date DATE,
  members_women BIGINT, members_men BIGINT, members_under_35 BIGINT,
  records BIGINT, potentials BIGINT, ideas BIGINT, roots BIGINT, roots_unclear BIGINT,
  need NUMERIC, deepest_month BIGINT, first_negative_month BIGINT,
  open_remarks BIGINT, review TEXT, review_by TEXT, review_date DATE,
  errors BIGINT, warnings BIGINT, hints BIGINT);
INSERT INTO workbook VALUES('w0','0.1.0','1245aab7821b3d5d','{"k3f9q2hx":200}','2026-11-24 16:28:04','desa/0/kelompok0.lembar','Kelompok 0','id','Kelompok 0','Desa 0','Kecamatan 0','Kabupaten 0','Jawa Tengah','Angkatan 3','Rina','Pak Harun','2026-11-02',14,8,5,60,8,4,3,0,2000000,1,NULL,0,'draft','Pak Harun','2026-11-20',0,7,12);
INSERT INTO workbook VALUES('w1','0.1.0','c82a45e9a28b2716','{"k3f9q2hx":200}','2026-11-24 16:28:04','desa/1/kelompok1.lembar','Kelompok 1','id','Kelompok 1','Desa 1','Kecamatan 1','Kabupaten 1','Jawa Tengah','Angkatan 3','Rina','Pak Harun','2026-11-02',14,8,5,60,8,4,3,1,2000001,2,NULL,1,'submitted','Pak Harun','2026-11-20',1,7,12);
CREATE TABLE sheet_progress (
  workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
  place BIGINT NOT NULL, sheet TEXT, answered BIGINT, asked BIGINT,
  PRIMARY KEY (workbook_id, place));
INSERT INTO sheet_progress VALUES('w0',1,'profile',0,30);
INSERT INTO sheet_progress VALUES('w0',2,'potentials',1,30);
INSERT INTO sheet_progress VALUES('w0',3,'social',2,30);
INSERT INTO sheet_progress VALUES('w0',4,'problems',3,30);
INSERT INTO sheet_progress VALUES('w0',5,'visit',4,30);
INSERT INTO sheet_progress VALUES('w0',6,'plan',5,30);
INSERT INTO sheet_progress VALUES('w0',7,'cash',6,30);
INSERT INTO sheet_progress VALUES('w0',8,'group',7,30);
INSERT INTO sheet_progress VALUES('w0',9,'review',8,30);
INSERT INTO sheet_progress VALUES('w1',1,'profile',1,30);
INSERT INTO sheet_progress VALUES('w1',2,'potentials',2,30);
INSERT INTO sheet_progress VALUES('w1',3,'social',3,30);
INSERT INTO sheet_progress VALUES('w1',4,'problems',4,30);
INSERT INTO sheet_progress VALUES('w1',5,'visit',5,30);
INSERT INTO sheet_progress VALUES('w1',6,'plan',6,30);
INSERT INTO sheet_progress VALUES('w1',7,'cash',7,30);
INSERT INTO sheet_progress VALUES('w1',8,'group',8,30);
INSERT INTO sheet_progress VALUES('w1',9,'review',9,30);
CREATE TABLE plan (
  workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
  place BIGINT NOT NULL, plan_id TEXT, name TEXT, revenue NUMERIC, total_cost NUMERIC,
  profit NUMERIC, rc NUMERIC, bc NUMERIC, invested NUMERIC, payback_years NUMERIC,
  npv NUMERIC, irr NUMERIC, need NUMERIC, deepest_month BIGINT,
  first_negative_month BIGINT,
  PRIMARY KEY (workbook_id, place));
INSERT INTO "plan" VALUES('w0',1,'u1','Usaha 0.0',12000000,9000000,3000000,1.3333330000000001014,0.33333299999999999041,4000000,1.25,3100000,0.1843210000000000126,2000000,1,NULL);
INSERT INTO "plan" VALUES('w0',2,'u2','Usaha 0.1',12000000,9000000,3000000,1.3333330000000001014,0.33333299999999999041,4000000,1.25,3100000,0.1843210000000000126,2000000,1,NULL);
INSERT INTO "plan" VALUES('w1',1,'u1','Usaha 1.0',12001000,9000700,3000300,1.3333410000000001094,0.33334099999999999841,4000000,1.25,3100001,0.1843210000000000126,2000001,2,NULL);
INSERT INTO "plan" VALUES('w1',2,'u2','Usaha 1.1',12001000,9001400,2999600,1.3332370000000000054,0.33323700000000000542,4000000,1.25,3100001,0.1843210000000000126,2000001,2,NULL);
CREATE TABLE verdict (
  workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
  plan_id TEXT NOT NULL, place BIGINT NOT NULL, verdict TEXT,
  PRIMARY KEY (workbook_id, plan_id, place));
INSERT INTO verdict VALUES('w0','u1',1,'Hasil usaha menutup semua biaya.');
INSERT INTO verdict VALUES('w0','u1',2,'Kas cukup di semua bulan.');
INSERT INTO verdict VALUES('w0','u2',1,'Hasil usaha menutup semua biaya.');
INSERT INTO verdict VALUES('w0','u2',2,'Kas cukup di semua bulan.');
INSERT INTO verdict VALUES('w1','u1',1,'Hasil usaha menutup semua biaya.');
INSERT INTO verdict VALUES('w1','u1',2,'Kas cukup di semua bulan.');
INSERT INTO verdict VALUES('w1','u2',1,'Hasil usaha menutup semua biaya.');
INSERT INTO verdict VALUES('w1','u2',2,'Kas cukup di semua bulan.');
CREATE TABLE measure (
  workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
  place BIGINT NOT NULL, measure_id TEXT, name TEXT, unit TEXT, baseline NUMERIC,
  target NUMERIC, actual NUMERIC, progress NUMERIC,
  PRIMARY KEY (workbook_id, place));
INSERT INTO measure VALUES('w0',1,'k0','Ukuran 0','liter',10,40,10,0);
INSERT INTO measure VALUES('w0',2,'k1','Ukuran 1','liter',10,40,10,0);
INSERT INTO measure VALUES('w0',3,'k2','Ukuran 2','liter',10,40,10,0);
INSERT INTO measure VALUES('w0',4,'k3','Ukuran 3','liter',10,40,10,0);
INSERT INTO measure VALUES('w1',1,'k0','Ukuran 0','liter',10,40,11,3.3332999999999999296);
INSERT INTO measure VALUES('w1',2,'k1','Ukuran 1','liter',10,40,11,3.3332999999999999296);
INSERT INTO measure VALUES('w1',3,'k2','Ukuran 2','liter',10,40,11,3.3332999999999999296);
INSERT INTO measure VALUES('w1',4,'k3','Ukuran 3','liter',10,40,11,3.3332999999999999296);
CREATE TABLE finding_count (
  workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
  check_id TEXT NOT NULL, findings BIGINT,
  PRIMARY KEY (workbook_id, check_id));
INSERT INTO finding_count VALUES('w0','PT01',1);
INSERT INTO finding_count VALUES('w0','PT02',1);
INSERT INTO finding_count VALUES('w0','PT03',1);
INSERT INTO finding_count VALUES('w0','PT04',1);
INSERT INTO finding_count VALUES('w0','PT05',1);
INSERT INTO finding_count VALUES('w0','PT06',1);
INSERT INTO finding_count VALUES('w0','PT07',1);
INSERT INTO finding_count VALUES('w0','PT08',1);
INSERT INTO finding_count VALUES('w0','PT09',1);
INSERT INTO finding_count VALUES('w0','PT10',1);
INSERT INTO finding_count VALUES('w0','PT11',1);
INSERT INTO finding_count VALUES('w0','PT12',1);
INSERT INTO finding_count VALUES('w1','PT01',2);
INSERT INTO finding_count VALUES('w1','PT02',2);
INSERT INTO finding_count VALUES('w1','PT03',2);
INSERT INTO finding_count VALUES('w1','PT04',2);
INSERT INTO finding_count VALUES('w1','PT05',2);
INSERT INTO finding_count VALUES('w1','PT06',2);
INSERT INTO finding_count VALUES('w1','PT07',2);
INSERT INTO finding_count VALUES('w1','PT08',2);
INSERT INTO finding_count VALUES('w1','PT09',2);
INSERT INTO finding_count VALUES('w1','PT10',2);
INSERT INTO finding_count VALUES('w1','PT11',2);
INSERT INTO finding_count VALUES('w1','PT12',2);
CREATE TABLE skipped (file TEXT PRIMARY KEY, reason TEXT);
CREATE VIEW who_is_where AS SELECT w.id, w.title, w.group_name, w.village, w.district, w.regency, w.province,
  w.training, w.companion, w.mentor, w.start_date,
  p.answered, p.asked,
  CASE WHEN p.asked > 0 THEN 100 * p.answered / p.asked END AS answered_percent,
  w.potentials, w.ideas, w.roots, w.roots_unclear, w.errors, w.warnings, w.hints,
  w.need, w.deepest_month, w.first_negative_month, w.open_remarks,
  w.review, w.review_by, w.review_date, w.file, w.loaded_at
FROM workbook w
LEFT JOIN (
  SELECT workbook_id, SUM(answered) AS answered, SUM(asked) AS asked
  FROM sheet_progress GROUP BY workbook_id) p ON p.workbook_id = w.id;
CREATE VIEW progress_by_sheet AS SELECT sheet, COUNT(*) AS workbooks,
  SUM(CASE WHEN answered > 0 THEN 1 ELSE 0 END) AS begun,
  SUM(CASE WHEN answered >= asked THEN 1 ELSE 0 END) AS complete,
  SUM(answered) AS answered, SUM(asked) AS asked
FROM sheet_progress GROUP BY sheet;
CREATE VIEW findings_by_check AS SELECT check_id, COUNT(*) AS workbooks, SUM(findings) AS findings
FROM finding_count GROUP BY check_id;
CREATE VIEW plan_figures AS SELECT w.group_name, w.village, w.district, w.regency, w.province, w.review, p.*
FROM plan p JOIN workbook w ON w.id = p.workbook_id;
CREATE VIEW measure_progress AS SELECT w.group_name, w.village, w.district, w.regency, w.province, m.*,
  CASE WHEN m.progress >= 100 THEN 1 WHEN m.progress IS NOT NULL THEN 0 END AS is_reached
FROM measure m JOIN workbook w ON w.id = m.workbook_id;
CREATE VIEW review_by_village AS SELECT province, regency, district, village, COUNT(*) AS workbooks, SUM(CASE WHEN review = 'draft' THEN 1 ELSE 0 END) AS draft, SUM(CASE WHEN review = 'submitted' THEN 1 ELSE 0 END) AS submitted, SUM(CASE WHEN review = 'revise' THEN 1 ELSE 0 END) AS revise, SUM(CASE WHEN review = 'approved' THEN 1 ELSE 0 END) AS approved,
  SUM(open_remarks) AS open_remarks
FROM workbook GROUP BY province, regency, district, village;
CREATE VIEW review_by_district AS SELECT province, regency, district, COUNT(*) AS workbooks, SUM(CASE WHEN review = 'draft' THEN 1 ELSE 0 END) AS draft, SUM(CASE WHEN review = 'submitted' THEN 1 ELSE 0 END) AS submitted, SUM(CASE WHEN review = 'revise' THEN 1 ELSE 0 END) AS revise, SUM(CASE WHEN review = 'approved' THEN 1 ELSE 0 END) AS approved,
  SUM(open_remarks) AS open_remarks
FROM workbook GROUP BY province, regency, district;
CREATE VIEW review_by_regency AS SELECT province, regency, COUNT(*) AS workbooks, SUM(CASE WHEN review = 'draft' THEN 1 ELSE 0 END) AS draft, SUM(CASE WHEN review = 'submitted' THEN 1 ELSE 0 END) AS submitted, SUM(CASE WHEN review = 'revise' THEN 1 ELSE 0 END) AS revise, SUM(CASE WHEN review = 'approved' THEN 1 ELSE 0 END) AS approved,
  SUM(open_remarks) AS open_remarks
FROM workbook GROUP BY province, regency;
COMMIT;
