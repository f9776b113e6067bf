import SeriesModel

extension SeriesReader {
    func services(_ fields: Fields) -> [Service] {
        fields.each("services", keys: SeriesSchema.service.names) { entry in
            var service = Service(
                name: entry.name(), category: entry.requiredText("category"), perDay: entry.number("perDay") ?? 0,
                perWorkshop: entry.number("perWorkshop") ?? 0, currency: entry.text("currency"))
            service.estimated = estimated(entry, Estimated.service)
            return service
        }
    }

    func costs(_ fields: Fields) -> [SeriesCost] {
        fields.each("costs", keys: SeriesSchema.cost.names) { entry in
            var cost = SeriesCost(
                name: entry.name(), category: entry.requiredText("category"),
                amount: Amount(entry.requiredNumber("amount"), entry.text("currency")))
            cost.estimated = estimated(entry, Estimated.cost)
            return cost
        }
    }

    func funders(_ fields: Fields) -> [Funder] {
        return fields.each("funders", keys: SeriesSchema.funder.names) { entry in
            var funder = Funder(
                id: entry.requiredText("id"), name: entry.name(), amount: entry.requiredNumber("amount"))
            funder.currency = entry.text("currency")
            funder.window = entry["window"].flatMap { entry.range($0, entry.path("window")) }
            funder.covers = entry.texts("covers")
            funder.delegations = entry.texts("delegations")
            funder.venues = entry.texts("venues")
            funder.overhead = entry.number("overhead", .percent) ?? 0
            funder.maxShare = entry.share("maxShare")
            funder.caps = amounts("caps", entry)
            funder.headings = entry["headings"] == nil ? nil : amounts("headings", entry)
            funder.reallocation = entry.number("reallocation", .factor) ?? 0
            funder.perWorkshop = entry.number("perWorkshop")
            funder.minSpend = entry.number("minSpend")
            return funder
        }
    }
}
