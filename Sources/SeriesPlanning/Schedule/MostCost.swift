import SeriesModel

extension SeriesIndex {
    /// A direct cost that no schedule exceeds: as many workshops as there can be, each the dearest with everybody there.
    package var mostDirectCost: Money {
        let layout = OptionLayout(self)
        let dearest = layout.classes.map { optionClass in
            workshopPrices(at: optionClass.venue).values.reduce(.zero, +)
                + optionClass.candidates.map(\.prices.total).reduce(.zero, +)
        }.max()
        let most = min(layout.blocks.count, series.workshops.max ?? layout.blocks.count)
        return directCost(of: Schedule(workshops: [])) + most * (dearest ?? .zero)
    }
}
