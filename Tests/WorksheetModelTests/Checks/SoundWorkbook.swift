import WorksheetModel

/// A small workbook in which no check finds anything, and ways to spoil one thing of it.
enum SoundWorkbook {
  /// The records by id; a test changes one of them.
  static func records() -> [Record] {
    tree() + idea() + plan() + visit() + group()
  }

  static func workbook(_ records: [Record] = records()) -> Workbook {
    Workbook(
      header: .init(id: "abcdefghijkl", title: "Uji", created: "2026-11-23T09:12:00+07:00"),
      records: records)
  }

  static func workbook(changing id: RecordID, _ change: (inout Record) -> Void) -> Workbook {
    workbook(
      records().map { record in
        var changed = record
        if record.id == id { change(&changed) }
        return changed
      })
  }

  static func number(_ whole: Int) -> Value { .number(Decimal4(whole: Int64(whole)) ?? .zero) }

  static func workbook(adding more: Record...) -> Workbook { workbook(records() + more) }

  static func card(
    _ id: RecordID, _ role: String, below parent: RecordID? = nil, _ statement: String,
    stop: String? = nil
  ) -> Record {
    var record = Record(id: id, kind: .problem, parent: parent, order: id.text)
    record.fields["role"] = .text(role)
    record.fields["statement"] = .text(statement)
    record.fields["evidence"] = "dilihat di 8 kandang"
    if parent != nil { record.fields["confirmed"] = .flag(true) }
    if let stop { record.fields["stop_reason"] = .text(stop) }
    return record
  }

  private static func tree() -> [Record] {
    [
      card("m1", "focal", "Pendapatan peternak kambing rendah"),
      card("m2", "cause", below: "m1", "Susu basi sebelum terjual"),
      card("m3", "cause", below: "m2", "Peternak menyimpan susu di ember terbuka", stop: "can_act"),
      card(
        "m4", "cause", below: "m1", "Pedagang menentukan harga sendiri", stop: "outside_control"),
      card("m5", "effect", below: "m1", "Anak muda pergi ke kota"),
    ]
  }

  private static func idea() -> [Record] {
    var potential = Record(id: "p1", kind: .potential, order: "a")
    potential.fields = [
      "name": "Susu kambing", "evidence": "seen", "asset": "natural", "buyer": "Bu Tini",
      "present_use": "partly", "months": .list((1...12).map(number)),
    ]
    var arisan = Record(id: "p0", kind: .potential, order: "b")
    arisan.fields = ["name": "Arisan", "evidence": "seen", "asset": "social"]
    for criterion in CheckSheets.weights.keys {
      potential.fields[FieldKey("score.\(criterion)")] = .number(.one)
      potential.fields[FieldKey("score_note.\(criterion)")] = "ada buktinya"
      potential.fields[FieldKey("score_women.\(criterion)")] = .number(.one)
    }
    var idea = Record(id: "i1", kind: .idea, order: "a")
    idea.fields = [
      "name": "Yogurt", "roots": ["m3"], "potentials": ["p1"], "chosen": .flag(true),
      "side.debt": "yes", "mitigation.debt": "mulai dari simpanan", "side.waste": "no",
      "side.women_workload": "unknown", "side.water_land": "no", "side.neighbours": "no",
      "side.single_buyer": "no",
    ]
    return [potential, arisan, idea]
  }

  private static func plan() -> [Record] {
    let plan = Record(
      id: "u1", kind: .plan, order: "a", fields: ["name": "Yogurt", "ideas": ["i1"]])
    return [
      plan, line("s1", .sale, ["name": "Yogurt", "quantity": 10, "price": 5000]),
      line("c1", .cost, ["name": "Susu", "quantity": 5, "price": 6000, "stated_total": 30000]),
      line("c2", .cost, ["name": "Cuci botol", "quantity": 1, "price": 500, "paid": "family"]),
      line("a1", .party, ["name": "Anggota", "percent": 70]),
      line("a2", .party, ["name": "Kelompok", "percent": 30]),
      line(
        "n1", .indicator,
        [
          "name": "Susu laku", "unit": "liter", "target": 10, "target_date": "2027-12-31",
          "baseline": 2, "source": "buku kas",
        ]),
    ]
  }

  private static func line(_ id: RecordID, _ kind: Kind, _ fields: [FieldKey: Value]) -> Record {
    Record(id: id, kind: kind, parent: "u1", order: id.text, fields: fields)
  }

  private static func visit() -> [Record] {
    func note(_ id: RecordID, _ kind: Kind, _ fields: [FieldKey: Value]) -> Record {
      Record(id: id, kind: kind, parent: "v1", order: id.text, fields: fields)
    }
    return [
      Record(id: "v1", kind: .visit, order: "a", fields: ["place": "Kelompok Sumber"]),
      note("v2", .observation, ["text": "Susu disaring kain", "how": "seen"]),
      note("v3", .figure, ["name": "Harga", "value": 15000]),
      note("v4", .lesson, ["text": "Mesin besar", "fits": .flag(false)]),
      note("v5", .followUp, ["what": "Beli saringan", "who": "Tini", "due": "2026-12-20"]),
    ]
  }

  private static func group() -> [Record] {
    [
      Record(id: "g1", kind: .group, order: "a"),
      Record(id: "o1", kind: .officer, parent: "g1", order: "a", fields: ["name": "Tini"]),
      Record(
        id: "d1", kind: .decision, parent: "g1", order: "b",
        fields: ["decision": "Beli saringan", "responsible": "Tini", "due": "2026-12-20"]),
    ]
  }
}
